import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright/test";
import { valueTitle } from "@/lib/core/annotation/attribute.ts";
import { defaultLabels } from "@/lib/core/annotation/default-labels.ts";
import { importArticles } from "@/lib/server/articles/import.ts";
import { prisma } from "@/lib/server/db/database.ts";
import { toActor } from "@/lib/server/testing/actors.ts";
import { buildLayer, buildSpan } from "@/prisma/builders.ts";
import { sampleStories } from "@/prisma/sample/sample-stories.ts";
import type { SampleArticle, SampleMark } from "@/prisma/sample/sample-work.ts";
import { expect, test } from "./fixtures.ts";
import { askedBar, expectSaved, openArticle, pressFor, savedMarks } from "./reading.ts";
import type { Scene } from "./scene.ts";

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
