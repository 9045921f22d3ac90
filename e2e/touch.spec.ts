import type { CDPSession, Page } from "playwright/test";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import { expect, test } from "./fixtures.ts";
import { characterBoxes, type Point } from "./hand.ts";
import { expectSaid, expectSaved, openArticle, placeOf, savedMarks, textOf } from "./reading.ts";

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

const words = "convicted of transporting drugs";
const text = `The player was flown home after months of talks. She had been ${words} into the country, which her lawyers called a mistake.`;

async function touchDrag(cdp: CDPSession, from: Point, to: Point): Promise<void> {
  await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
  for (const share of [0.25, 0.5, 0.75, 1]) {
    const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    await cdp.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point] });
  }
  await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** Does a press at each point meet the text? */
function meetsText(page: Page, points: readonly Point[]): Promise<boolean[]> {
  return page.evaluate(
    (all) => all.map(({ x, y }) => document.elementFromPoint(x, y)?.closest(".ProseMirror") !== null),
    points,
  );
}

test("a finger moves an edge by its grip, from beside it too, and the letters around stay free", async ({
  page,
  context,
  scene,
  signIn,
}) => {
  const article = await buildArticle(scene.project, { text });
  const layer = await buildLayer(article, scene.ann, { status: "IN_PROGRESS" });
  await buildSpan(layer, article, scene.label("claim"), words);
  await signIn(scene.ann);
  await openArticle(page, article);
  const place = await placeOf(page, "transporting");
  await page.touchscreen.tap(place.x, place.y);
  await expect(textOf(page).locator("mark.active").first()).toBeVisible();

  const letters = await characterBoxes(page, text);
  const middles = letters
    .filter(({ left, right }) => right - left > 2)
    .map(({ left, right, top, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 }));
  expect((await meetsText(page, middles)).every(Boolean)).toBe(true);

  const last = (await characterBoxes(page, words)).at(-1);
  const target = (await characterBoxes(page, "country")).at(-1);
  if (!last || !target) throw new RangeError("There are no letters.");
  // Beside the grip, in the blank between two lines.
  const beside = { x: last.right + 14, y: last.bottom + 3 };
  expect(await meetsText(page, [beside])).toEqual([false]);
  const cdp = await context.newCDPSession(page);
  await touchDrag(cdp, beside, {
    x: beside.x + target.right - last.right,
    y: beside.y + target.bottom - last.bottom,
  });
  await expectSaid(page, /into the country/);
  await expectSaved(page, 1);
  expect((await savedMarks(article, scene.ann)).map(({ quote }) => quote)).toEqual([
    `${words} into the country`,
  ]);
});
