import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, visit } from "./fixtures.ts";
import { testWithOpened } from "./opened-scene.ts";
import {
  askedBar,
  cardOf,
  dragOver,
  expectSaid,
  expectSaved,
  openArticle,
  pressFor,
  savedMarks,
  textOf,
} from "./reading.ts";

const text = [
  "“We left at once,” said Ada Ferro of Ferro Lines on 3 March 2026.",
  "Ada Ferro owns two flats. Nobody asked ADA FERRO.",
].join("\n");

const test = testWithOpened(text);

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

test("a letter that a person gave to a command is that command while a choice is asked for, and no choice's", async ({
  page,
  scene,
  opened,
}) => {
  const keys = { nextMark: "d", "label:claim": "b" };
  await prisma.user.update({ where: { id: scene.ann.id }, data: { preferences: { keys } } });
  await openArticle(page, opened);
  const bar = askedBar(page, "Type");
  await dragOver(page, "Ferro Lines");
  await pressFor(page, "3", "Entity added: “Ferro Lines”");
  await dragOver(page, "Ada Ferro");
  await pressFor(page, "3", "Entity added: “Ada Ferro”");
  await expect(bar.getByRole("button", { name: "law" })).toHaveAttribute("aria-keyshortcuts", /^[a-z]$/);
  await expect(bar.locator("[aria-keyshortcuts=d], [aria-keyshortcuts=b]")).toHaveCount(0);
  await pressFor(page, "d", "Entity “Ferro Lines”");
  await page.keyboard.press("Enter");
  const law = cardOf(page, "Ferro Lines").getByRole("radio", { name: "law" });
  await expect(law).toHaveAttribute("aria-keyshortcuts", /^[^d]$/);
  await page.keyboard.press("Escape");
  await dragOver(page, "two flats");
  await pressFor(page, "3", "Entity added: “two flats”");
  await pressFor(page, "b", "Now Claim: “two flats”");
  await expectSaved(page, 3);
  expect(await savedMarks(opened, scene.ann)).toEqual([
    { label: "entity", quote: "Ada Ferro", attributes: {} },
    { label: "entity", quote: "Ferro Lines", attributes: {} },
    { label: "claim", quote: "two flats", attributes: {} },
  ]);
});

test("a default is given by itself and said: every key is a command at once, and one that is none changes it", async ({
  page,
  scene,
  opened,
}) => {
  await dragOver(page, "“We left at once,”");
  await pressFor(page, "1", "Quote added: “We left at once,”. Kind: direct");
  const kinds = askedBar(page, "Kind").getByRole("button");
  await expect(kinds).toHaveText([/^direct/, /^indirectI$/, /^mixed/]);
  await expect(kinds.first()).toHaveAttribute("aria-pressed", "true");
  await pressFor(page, "r", "Click or select the speaker in the text, then press Enter.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await pressFor(page, "e", "Kind: mixed");
  await expect(textOf(page)).toBeFocused();
  await dragOver(page, "Ferro Lines");
  await pressFor(page, "1", "Quote added: “Ferro Lines”. Kind: direct");
  await pressFor(page, "i", "Kind: indirect");
  await expect(askedBar(page, "Kind")).toHaveCount(0);
  // Of a date too: O means the other places, and not a time of day or a length.
  await dragOver(page, "3 March 2026");
  await pressFor(page, "4", "Date added: “3 March 2026”. Type: date");
  await expect(askedBar(page, "Offered")).toContainText("Tuesday, 3 March 2026");
  await page.keyboard.press("o");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expectSaved(page, 3);
  expect((await savedMarks(opened, scene.ann)).map(({ attributes }) => attributes)).toEqual([
    { kind: "mixed" },
    { kind: "indirect" },
    { type: "DATE" },
  ]);
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
