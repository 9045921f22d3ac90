import type { Page } from "playwright/test";
import { buildArticle, buildLayer } from "@/prisma/builders.ts";
import { expect } from "./fixtures.ts";
import { boxOf, characterBoxes, drag, edgesOf, middleOf, selectedWords } from "./hand.ts";
import { testWithOpened } from "./opened-scene.ts";
import { expectSaid, expectSaved, openArticle, savedMarks, textOf } from "./reading.ts";

const first =
  "Rescuers reached the village before dawn, and by noon they had brought everybody to the school on the hill, where there was room.";
const short = "“We are safe.”";
const last = "The road will be closed until Monday.";

/** Ann's own, open article: a paragraph of two lines, a short one and a last one. */
const test = testWithOpened([first, short, last].join("\n"));

/** The bar offers to mark what the browser shows as selected. */
async function expectOffered(page: Page, words: string): Promise<void> {
  expect(await selectedWords(page)).toBe(words);
  await expect(page.getByRole("toolbar", { name: "Mark the selection as" })).toBeVisible();
}

test("a drag that begins left of the column, near or far, begins at the line’s first word", async ({
  page,
  scene,
  opened,
}) => {
  const { end } = await edgesOf(page, "Rescuers reached");
  const line = await boxOf(page, first);
  for (const away of [3, 9, 25, 60, 100]) {
    await drag(page, { x: line.left - away, y: middleOf(line) }, end);
    await expectOffered(page, "Rescuers reached");
    await page.keyboard.press("Escape");
  }
  await drag(page, { x: line.left - 25, y: middleOf(line) }, end);
  await page.keyboard.press("3");
  await expectSaid(page, "Entity added: “Rescuers reached”");
  await expectSaved(page, 1);
  expect((await savedMarks(opened, scene.ann)).map(({ quote }) => quote)).toEqual(["Rescuers reached"]);
});

test("a drag that ends right of the column, or in the blank after a short line, ends at the line’s end", async ({
  page,
  opened: _,
}) => {
  const start = await edgesOf(page, "are safe");
  const line = await boxOf(page, short);
  const column = await textOf(page).boundingBox();
  const right = (column?.x ?? 0) + (column?.width ?? 0);
  for (const x of [start.end.x + 40, right - 5, right + 30, right + 80]) {
    await drag(page, start.start, { x, y: middleOf(line) });
    await expectOffered(page, "are safe.”");
    await drag(page, { x, y: middleOf(line) }, start.start);
    await expectOffered(page, "are safe.”");
  }
});

test("a drag from one margin to the other takes the whole line", async ({ page, opened: _ }) => {
  const line = await boxOf(page, last);
  const column = await textOf(page).boundingBox();
  const right = (column?.x ?? 0) + (column?.width ?? 0) + 40;
  await drag(page, { x: line.left - 40, y: middleOf(line) }, { x: right, y: middleOf(line) });
  await expectOffered(page, last);
});

test("above the first line and below the last one the line there is meant, and beside both all up to the end", async ({
  page,
  opened: _,
}) => {
  const village = await edgesOf(page, "village");
  const rescuers = await edgesOf(page, "Rescuers");
  await drag(page, village.end, { x: rescuers.start.x, y: rescuers.start.y - 30 });
  await expectOffered(page, "Rescuers reached the village");
  // The bar would lie there.
  await page.keyboard.press("Escape");
  await drag(page, { x: village.start.x, y: village.start.y - 22 }, (await edgesOf(page, "before dawn")).end);
  await expectOffered(page, "village before dawn");

  const road = await edgesOf(page, "The road");
  const monday = await edgesOf(page, "until Monday");
  await drag(page, road.start, { x: monday.end.x, y: monday.end.y + 60 });
  await expectOffered(page, "The road will be closed until Monday");
  await drag(page, { x: road.start.x - 60, y: monday.end.y + 60 }, road.start);
  await expectOffered(page, last);
});

test("a drag from the blank between two paragraphs goes to the one it ends in", async ({
  page,
  opened: _,
}) => {
  const [above, below] = [await boxOf(page, short), await boxOf(page, last)];
  const between = (above.bottom + below.top) / 2;
  const safe = await edgesOf(page, "safe");
  const road = await edgesOf(page, "The road");
  await drag(page, { x: above.left - 30, y: between }, road.end);
  await expectOffered(page, "The road");
  await drag(page, { x: above.left - 30, y: between }, safe.start);
  await expectOffered(page, "safe.”");
  await drag(page, safe.start, { x: above.left - 30, y: between });
  await expectOffered(page, "safe.”");
  await drag(page, road.end, { x: above.left + 400, y: between });
  await expectOffered(page, "The road");
});

test("a drag from the margin below the first line to the second takes what lies between", async ({
  page,
  opened: _,
}) => {
  const line = await boxOf(page, first);
  const room = await edgesOf(page, "room");
  await drag(page, { x: line.left - 30, y: middleOf(line) }, { x: room.end.x + 60, y: room.end.y });
  await expectOffered(page, first);
});

test("a click in the margin selects nothing, and what stands beside the text keeps its own clicks and selections", async ({
  page,
  opened: _,
}) => {
  const line = await boxOf(page, first);
  await page.mouse.click(line.left - 40, middleOf(line));
  expect(await selectedWords(page)).toBe("");
  await expect(page.getByRole("toolbar", { name: "Mark the selection as" })).toHaveCount(0);

  const title = page.getByRole("main").getByRole("heading", { level: 1 });
  const box = await title.boundingBox();
  if (!box) throw new RangeError("no title");
  await page.mouse.dblclick(box.x + 12, box.y + box.height / 2);
  expect((await title.textContent())?.startsWith((await selectedWords(page)).trim())).toBe(true);
  expect((await selectedWords(page)).trim()).not.toBe("");
  await page.getByRole("tab", { name: "About" }).click();
  await expect(page.getByRole("tab", { name: "About" })).toHaveAttribute("aria-selected", "true");
});

test("in an article written from right to left the margins are where its lines begin and end", async ({
  page,
  scene,
  signIn,
}) => {
  const text = "وصل رجال الإنقاذ إلى القرية قبل الفجر.\nقالت آنا إنهم بخير.";
  const article = await buildArticle(scene.project, { text, language: "ar" });
  await buildLayer(article, scene.ann);
  await signIn(scene.ann);
  await openArticle(page, article);
  const boxes = await characterBoxes(page, "وصل رجال");
  const [begin, end] = [boxes[0], boxes.at(-1)];
  if (!begin || !end) throw new RangeError("no words");
  const column = await textOf(page).boundingBox();
  const y = middleOf(begin);
  const [left, right] = [(column?.x ?? 0) - 20, (column?.x ?? 0) + (column?.width ?? 0) + 20];
  await drag(page, { x: right, y }, { x: end.left + 1, y });
  await expectOffered(page, "وصل رجال");
  await drag(page, { x: end.left + 1, y }, { x: right, y });
  await expectOffered(page, "وصل رجال");
  await drag(page, { x: left, y }, { x: right, y });
  await expectOffered(page, "وصل رجال الإنقاذ إلى القرية قبل الفجر.");
});
