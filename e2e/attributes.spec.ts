import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright/test";
import { defaultLabels } from "@/lib/core/annotation/default-labels.ts";
import { valueTitle } from "@/lib/core/annotation/label.ts";
import { importArticles } from "@/lib/server/articles/import.ts";
import { prisma } from "@/lib/server/database.ts";
import { toActor } from "@/lib/server/testing/actors.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import { sampleStories } from "@/prisma/sample/sample-stories.ts";
import type { SampleArticle, SampleMark } from "@/prisma/sample/sample-work.ts";
import { expectAccessible } from "./accessible.ts";
import { test as base, expect, visit } from "./fixtures.ts";
import {
  cardOf,
  dragOver,
  expectSaid,
  expectSaved,
  openArticle,
  pressFor,
  savedMarks,
  textOf,
} from "./reading.ts";
import type { Scene } from "./scene.ts";

const text = [
  "“We left at once,” said Ada Ferro of Ferro Lines on 3 March 2026.",
  "Ada Ferro owns two flats. Nobody asked ADA FERRO.",
].join("\n");

/** Ann's own, open article. */
const test = base.extend<{ opened: { id: string; text: string } }>({
  opened: async ({ page, scene, signIn }, use) => {
    const article = await buildArticle(scene.project, { text });
    await buildLayer(article, scene.ann);
    await signIn(scene.ann);
    await openArticle(page, article);
    await use(article);
  },
});

const askedBar = (page: Page, title: string) => page.getByRole("toolbar", { name: title });

test("the label's first choice follows the label's key: 3, then p", async ({ page, scene, opened }) => {
  await dragOver(page, "Ada Ferro");
  await pressFor(page, "3", "Entity added: “Ada Ferro”");
  const bar = askedBar(page, "Type");
  await expect(bar.getByRole("button", { name: "person" })).toHaveAttribute("aria-keyshortcuts", "p");
  await expectAccessible(page);
  await pressFor(page, "p", "Type: person");
  await expect(bar).toHaveCount(0);
  await expectSaved(page, 1);
  expect(await savedMarks(opened, scene.ann)).toEqual([
    { label: "entity", quote: "Ada Ferro", attributes: { type: "PERSON" } },
  ]);
});

test("a default is given by itself and said, and the bar shows it as chosen", async ({
  page,
  scene,
  opened,
}) => {
  await dragOver(page, "“We left at once,”");
  await pressFor(page, "1", "Quote added: “We left at once,”. Kind: direct");
  const bar = askedBar(page, "Kind");
  await expect(bar.getByRole("button", { name: "direct", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await pressFor(page, "i", "Kind: indirect");
  await expectSaved(page, 1);
  expect(await savedMarks(opened, scene.ann)).toMatchObject([{ attributes: { kind: "indirect" } }]);
});

test("whoever does not want to choose goes on: keys, a drag and Esc mean what they always do", async ({
  page,
  scene,
  opened,
}) => {
  await dragOver(page, "Ada Ferro");
  await pressFor(page, "3", "Entity added: “Ada Ferro”");
  await page.keyboard.press("w");
  await expect(askedBar(page, "Type")).toHaveCount(0);
  await expect(askedBar(page, "Mark the selection as")).toBeVisible();
  await dragOver(page, "Ferro Lines");
  await pressFor(page, "3", "Entity added: “Ferro Lines”");
  await dragOver(page, "3 March 2026");
  await expect(askedBar(page, "Type")).toHaveCount(0);
  await pressFor(page, "4", "Date added: “3 March 2026”. Type: date");
  await page.keyboard.press("Escape");
  await expect(askedBar(page, "Type")).toHaveCount(0);
  await expect(page.getByRole("button", { expanded: true })).toHaveCount(0);
  await expectSaved(page, 3);
  expect((await savedMarks(opened, scene.ann)).map(({ attributes }) => attributes)).toEqual([
    {},
    {},
    { type: "DATE" },
  ]);
});

test("while painting each mark is asked for its choice, by key or by click, and the next drag marks the next", async ({
  page,
  scene,
  opened,
}) => {
  await page.getByRole("button", { name: "Paint" }).click();
  await page.getByRole("menuitem", { name: "Entity" }).click();
  await dragOver(page, "Ada Ferro");
  await pressFor(page, "p", "Type: person");
  await dragOver(page, "Ferro Lines");
  await askedBar(page, "Type").getByRole("button", { name: "organisation" }).click();
  await expectSaid(page, "Type: organisation");
  await dragOver(page, "ADA FERRO");
  await pressFor(page, "y", "Taken: person, as the other “ADA FERRO”");
  await expectSaved(page, 3);
  expect((await savedMarks(opened, scene.ann)).map(({ attributes }) => attributes)).toEqual([
    { type: "PERSON" },
    { type: "ORG" },
    { type: "PERSON" },
  ]);
});

test("Enter goes to what is needed, a letter gives it and leads back to the text", async ({
  page,
  opened,
}) => {
  expect(opened.text).toContain("Ada");
  await dragOver(page, "Ada Ferro");
  await pressFor(page, "3", "Entity added: “Ada Ferro”");
  await page.keyboard.press("Enter");
  const card = cardOf(page, "Ada Ferro");
  await expect(card.getByRole("radiogroup", { name: "Type" }).locator(":focus")).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press("p");
  await expect(card.getByRole("radio", { name: "person" })).toBeChecked();
  await expect(textOf(page)).toBeFocused();

  await dragOver(page, "3 March 2026");
  await pressFor(page, "4", "Date added:");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Take/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.getByRole("textbox", { name: "Value" }).focus();
  await page.keyboard.type("2026-03-03");
  await page.keyboard.press("Enter");
  await expect(textOf(page)).toBeFocused();
  await expectSaved(page, 2);
  await page.keyboard.press("m");
  await expect(page.getByRole("alert").filter({ hasText: "Nothing is missing." })).toBeVisible();
});

test("what keeps an article from being submitted is filled from there, one gap after the other", async ({
  page,
  scene,
  opened,
}) => {
  for (const [words, key] of [
    ["Ada Ferro", "3"],
    ["3 March 2026", "4"],
    ["owns two flats", "2"],
  ] as const) {
    await dragOver(page, words);
    await pressFor(page, key, `added: “${words}”`);
  }
  await page.keyboard.press("Control+Enter");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Fill what is missing/ })
    .click();
  await expect(askedBar(page, "Type")).toContainText("3 left");
  await pressFor(page, "p", "Date “3 March 2026”: Value is missing");
  await pressFor(page, "y", "Claim “owns two flats”: Check-worthiness is missing");
  await pressFor(page, "c", "Nothing is missing any more.");
  await expect(textOf(page)).toBeFocused();
  await expectSaved(page, 3);
  expect((await savedMarks(opened, scene.ann)).map(({ attributes }) => attributes)).toEqual([
    { type: "PERSON" },
    { type: "DATE", value: "2026-03-03" },
    { checkWorthiness: "CFS" },
  ]);
});

test("what was given to a name once is offered for the next, and one key takes it all", async ({
  page,
  scene,
  signIn,
}) => {
  const article = await buildArticle(scene.project, { text });
  const layer = await buildLayer(article, scene.ann);
  const attributes = { type: "PERSON", wikidata: "Q84", canonicalName: "Ada Ferro" };
  await buildSpan(layer, article, scene.label("entity"), "Ada Ferro", { attributes });
  await buildSpan(layer, article, scene.label("entity"), "ADA FERRO", {});
  await signIn(scene.ann);
  await openArticle(page, article);
  await page.keyboard.press("t");
  await pressFor(page, "m", "Entity “ADA FERRO”: Type is missing");
  await expect(page.getByRole("group", { name: "What this mark says" })).toContainText(
    "person · Q84 · Ada Ferro, as the other “ADA FERRO”",
  );
  await pressFor(page, "y", "Nothing is missing any more.");
  await expectSaved(page, 2);
  expect((await savedMarks(article, scene.ann)).map((mark) => mark.attributes)).toEqual([
    attributes,
    attributes,
  ]);
  await pressFor(page, "Control+z", "Undone.");
  await expectSaved(page, 2);
  expect((await savedMarks(article, scene.ann))[1]?.attributes).toEqual({});
});

test("an owner gives an attribute a default, and from then on new marks have it", async ({
  page,
  scene,
  signIn,
}) => {
  await signIn(scene.owner);
  await visit(page, `/projects/${scene.project.slug}/labels`);
  await page.getByRole("button", { name: "Edit claim" }).click();
  const form = page.getByRole("dialog", { name: "Label Claim" });
  const attribute = form.getByRole("group", { name: "Check-worthiness" });
  await attribute.getByLabel("Default").selectOption("factual, unimportant");
  await form.getByRole("group", { name: "Claim in full" }).getByLabel("Default").fill("As it stands");
  await form.getByRole("button", { name: "Save label" }).click();
  await expect(page.getByText("Check-worthiness (required, factual, unimportant by default)")).toBeVisible();

  const article = await buildArticle(scene.project, { text });
  await buildLayer(article, scene.ann);
  await signIn(scene.ann);
  await openArticle(page, article);
  await dragOver(page, "Ada Ferro owns two flats");
  await pressFor(page, "2", "Check-worthiness: factual, unimportant. Claim in full: As it stands");
  await expectSaved(page, 1);
  expect((await savedMarks(article, scene.ann))[0]?.attributes).toEqual({
    checkWorthiness: "UFS",
    claimText: "As it stands",
  });
});

// Counting is no timing: this number is the same on every machine.
test("the required attributes of the sample's marks cost at most one and a half keys a mark", async ({
  page,
  scene,
  signIn,
}) => {
  test.slow();
  let keys = 0;
  let marks = 0;
  await signIn(scene.ann);
  for (const sample of sampleStories.flatMap(({ articles }) => articles)) {
    const gold = sample.layers.find(({ marks: made }) => made.length > 0)?.marks ?? [];
    if (gold.length === 0) continue;
    const article = await buildUnfilled(scene, sample, gold);
    await openArticle(page, article);
    await page.keyboard.press("t");
    await pressFor(page, "m", "is missing");
    keys += 1;
    const spans = await savedMarks(article, scene.ann);
    for (const [at, span] of spans.entries()) {
      await pressFor(
        page,
        isReckoned(span) ? "y" : await keyFor(page, wantedOf(gold, span)),
        at + 1 < spans.length ? "is missing" : "any more",
      );
      keys += 1;
    }
    await expectSaved(page, gold.length);
    const filled = await savedMarks(article, scene.ann);
    expect(filled.map(({ attributes }) => attributes)).toEqual(
      spans.map((span) => requiredOf(wantedOf(gold, span))),
    );
    marks += gold.length;
  }
  expect(marks).toBeGreaterThan(50);
  expect(keys / marks).toBeLessThanOrEqual(1.5);
});

/** Is it a date in English, which one key fills by what its words mean? */
function isReckoned({ label, quote }: { label: string; quote: string }): boolean {
  return label === "date" && !/\p{sc=Han}/u.test(quote);
}

/** An article of the sample with the marks of one annotator, of which nothing is given but the values of dates that are not English. */
async function buildUnfilled(
  scene: Scene,
  { file, provenance = {} }: SampleArticle,
  marks: readonly SampleMark[],
) {
  const bytes = await readFile(join(process.cwd(), "prisma", "sample", "articles", file));
  let articleId = "";
  const owner = toActor(scene.owner);
  for await (const outcome of importArticles(owner, scene.project.id, { name: file, bytes, story: "" }))
    articleId = outcome.articleId ?? "";
  const { publishedAt, timeZone } = provenance;
  const article = await prisma.article.update({
    where: { id: articleId },
    data: { ...(publishedAt ? { publishedAt } : {}), ...(timeZone ? { timeZone } : {}) },
  });
  const layer = await buildLayer(article, scene.ann);
  for (const { label, words, nth = 1, attributes = {} } of marks) {
    const isGiven = label === "date" && !isReckoned({ label, quote: words });
    const given = isGiven ? { value: attributes.value ?? "" } : {};
    await buildSpan(layer, article, scene.label(label), words, { nth: nth - 1, attributes: given });
  }
  return article;
}

function wantedOf(marks: readonly SampleMark[], span: { label: string; quote: string }): SampleMark {
  const mark = marks.find(({ label, words }) => label === span.label && words === span.quote);
  if (!mark) throw new RangeError(`the sample has no mark “${span.quote}”`);
  return mark;
}

function definitionsOf({ label }: SampleMark) {
  const definitions = defaultLabels.find(({ name }) => name === label)?.attributes ?? [];
  return definitions.filter(({ required }) => required);
}

function requiredOf(mark: SampleMark): Record<string, unknown> {
  return Object.fromEntries(definitionsOf(mark).map(({ name }) => [name, mark.attributes?.[name]]));
}

/** The key that the bar at the mark shows for what is wanted. */
async function keyFor(page: Page, mark: SampleMark): Promise<string> {
  const [choice] = definitionsOf(mark);
  const value = mark.attributes?.[choice?.name ?? ""];
  if (!choice || value === undefined) throw new RangeError(`the sample leaves “${mark.words}” open`);
  const button: Locator = askedBar(page, choice.title).getByRole("button", {
    name: valueTitle(choice, value),
    exact: true,
  });
  return (await button.getAttribute("aria-keyshortcuts")) ?? "";
}
