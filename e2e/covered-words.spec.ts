import type { Page } from "playwright/test";
import { expect } from "./fixtures.ts";
import { characterBoxes, drag, edgesOf, middleOf, selectedWords } from "./hand.ts";
import { testWithOpened } from "./opened-scene.ts";
import { askedBar, dragOver, expectSaid, expectSaved, pressFor, savedMarks } from "./reading.ts";

const covered = ["On Thursday", "without a telephone", "the harbour master", "carried messages"];
const text = [
  `On Thursday the island woke without a telephone, and the harbour master carried messages.`,
  "Ada Ferro had waited for that day, and so had everybody else who lives there.",
  ...Array.from({ length: 30 }, (_, at) => `Paragraph ${at + 1} tells what came of it.`),
].join("\n");

const test = testWithOpened(text);

/** Words that the bar lies over, from the first to the last of their letters. */
async function findCovered(page: Page): Promise<string> {
  const bar = await askedBar(page, "Type").boundingBox();
  if (!bar) throw new Error("There is no bar.");
  for (const words of covered) {
    const boxes = await characterBoxes(page, words);
    const isCovered = boxes.every(
      (box) =>
        box.left > bar.x &&
        box.right < bar.x + bar.width &&
        middleOf(box) > bar.y &&
        middleOf(box) < bar.y + bar.height,
    );
    if (isCovered) return words;
  }
  throw new Error("The bar lies over none of the words.");
}

test("a drag over words that the choices lie over selects them, and a click there still chooses", async ({
  page,
  scene,
  opened,
}) => {
  await dragOver(page, "Ada Ferro");
  await pressFor(page, "3", "Entity added: “Ada Ferro”");
  const words = await findCovered(page);
  const { start, end } = await edgesOf(page, words);
  await drag(page, start, end);
  expect(await selectedWords(page)).toBe(words);
  await expect(askedBar(page, "Type")).toHaveCount(0);
  await pressFor(page, "4", `Date added: “${words}”`);

  await dragOver(page, "everybody");
  await pressFor(page, "3", "Entity added: “everybody”");
  await askedBar(page, "Type").getByRole("button", { name: "person" }).click();
  await expectSaid(page, "Type: person");
  await expectSaved(page, 3);
  expect(await savedMarks(opened, scene.ann)).toMatchObject([
    { label: "date", quote: words },
    { label: "entity", quote: "Ada Ferro" },
    { label: "entity", quote: "everybody", attributes: { type: "PERSON" } },
  ]);
});

test("the choices make way while the hand is elsewhere, and come back with it and at a key", async ({
  page,
  opened: _,
}) => {
  await dragOver(page, "Ada Ferro");
  await pressFor(page, "3", "Entity added: “Ada Ferro”");
  const bar = askedBar(page, "Type");
  const { end } = await edgesOf(page, "Ada Ferro");
  await expect(bar).toHaveCSS("opacity", "1");
  await page.mouse.move(end.x, end.y + 200);
  await expect(bar).toHaveCSS("opacity", "0");
  await page.mouse.move(end.x + 5, end.y);
  await expect(bar).toHaveCSS("opacity", "1");
  await page.mouse.move(end.x, end.y + 200);
  await expect(bar).toHaveCSS("opacity", "0");
  await page.keyboard.press("Shift");
  await expect(bar).toHaveCSS("opacity", "1");
  await pressFor(page, "p", "Type: person");
});
