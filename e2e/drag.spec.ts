import { expect } from "./fixtures.ts";
import { characterBoxes, drag, edgesOf, selectedWords } from "./hand.ts";
import { testWithOpened } from "./opened-scene.ts";
import { dragOver, expectSaid, expectSaved, placeOf, savedMarks, textOf } from "./reading.ts";

const outer = "convicted of transporting drugs";
const inner = "transporting drugs";
const paragraphs = [
  "The player was flown home on Friday after months of talks between the two countries.",
  "She had been convicted of transporting drugs into the country, which her lawyers called a mistake.",
  ...Array.from(
    { length: 40 },
    (_, at) => `Paragraph ${at + 1} tells how the exchange was agreed on, and who said what of it then.`,
  ),
];

/** Ann's own, open article, of more than one screen. */
const test = testWithOpened(paragraphs.join("\n"));

test.describe("inside the active mark", () => {
  test.beforeEach(async ({ page, opened: _ }) => {
    await dragOver(page, outer);
    await page.keyboard.press("2");
    await expectSaid(page, `Claim added: “${outer}”`);
    await expectSaved(page, 1);
  });

  test("a nested mark is selected from either end, up to the outer mark’s first and last letter", async ({
    page,
    scene,
    opened,
  }) => {
    for (const words of [inner, "convicted of", "convicted", "drugs", outer]) {
      const { start, end } = await edgesOf(page, words);
      await drag(page, start, end);
      expect(await selectedWords(page)).toBe(words);
      await expect(page.getByRole("toolbar", { name: "Mark the selection as" })).toBeVisible();
      await drag(page, end, start);
      expect(await selectedWords(page)).toBe(words);
    }
    await dragOver(page, inner);
    await page.keyboard.press("1");
    await expectSaved(page, 2);
    expect((await savedMarks(opened, scene.ann)).map(({ quote }) => quote)).toEqual([outer, inner]);
  });

  test("a drag over the mark’s edges and grips goes on, upwards too", async ({ page, opened: _ }) => {
    const { start, end } = await edgesOf(page, "been convicted of transporting drugs into the");
    await drag(page, start, end);
    expect(await selectedWords(page)).toBe("been convicted of transporting drugs into the");
    const up = await edgesOf(page, "flown home");
    const down = await edgesOf(page, inner);
    for (const offset of [0, 3, -3]) {
      await drag(page, { x: down.end.x + offset, y: down.end.y }, { x: down.end.x, y: down.end.y - 14 });
    }
    await drag(page, down.end, up.start);
    const selected = await selectedWords(page);
    expect(selected.startsWith("flown home")).toBe(true);
    expect(selected.endsWith(inner)).toBe(true);
  });

  test("a double click on the word at an edge selects it, and never moves the edge", async ({
    page,
    scene,
    opened,
  }) => {
    for (const word of ["convicted", "drugs"]) {
      const boxes = await characterBoxes(page, word);
      for (const box of [boxes[0], boxes.at(-1)]) {
        if (!box) continue;
        await page.mouse.dblclick((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        expect(await selectedWords(page)).toBe(word);
      }
    }
    expect((await savedMarks(opened, scene.ann)).map(({ quote }) => quote)).toEqual([outer]);
  });

  test("with a label chosen first exactly the words under the drag are painted", async ({
    page,
    scene,
    opened,
  }) => {
    await page.getByRole("button", { name: "Paint" }).click();
    await page.getByRole("menuitem", { name: "Quote" }).click();
    await dragOver(page, inner);
    await expectSaved(page, 2);
    await dragOver(page, "convicted of");
    await expectSaved(page, 3);
    expect((await savedMarks(opened, scene.ann)).map(({ quote }) => quote)).toEqual([
      "convicted of",
      outer,
      inner,
    ]);
  });

  test("the grip outside the line moves the edge by words, with Alt by characters, and Esc puts it back", async ({
    page,
    scene,
    opened,
  }) => {
    const mark = await edgesOf(page, outer);
    const [last] = (await characterBoxes(page, outer)).slice(-1);
    if (!last) throw new RangeError("no last letter");
    const grip = { x: last.right, y: last.bottom + 3 };
    const to = await placeOf(page, "into the country");

    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y + 12, { steps: 4 });
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await expect(textOf(page).locator("mark.active")).toHaveText(outer);

    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(mark.end.x + 30, grip.y, { steps: 4 });
    await page.mouse.up();
    await expectSaid(page, `“${outer} into”`);
    await expectSaved(page, 1);
    expect((await savedMarks(opened, scene.ann)).map(({ quote }) => quote)).toEqual([`${outer} into`]);

    const [first] = await characterBoxes(page, "nvicted of");
    const [start] = await characterBoxes(page, outer);
    if (!first || !start) throw new RangeError("no first letter");
    await page.keyboard.down("Alt");
    await drag(page, { x: start.left, y: start.top - 3 }, { x: first.left, y: start.top - 3 });
    await page.keyboard.up("Alt");
    await expectSaid(page, `“${outer.slice(2)} into”`);
  });
});

test("a press on words that are selected already starts a new selection", async ({ page, opened: _ }) => {
  await dragOver(page, "had been convicted of transporting");
  await dragOver(page, "been convicted");
  expect(await selectedWords(page)).toBe("been convicted");
});

test("Shift and a click takes the selection to there, and Esc during a drag gives the earlier one back", async ({
  page,
  opened: _,
}) => {
  await dragOver(page, "had been");
  const { end } = await edgesOf(page, "convicted");
  await page.keyboard.down("Shift");
  await page.mouse.click(end.x, end.y);
  await page.keyboard.up("Shift");
  expect(await selectedWords(page)).toBe("had been convicted");

  const other = await edgesOf(page, "her lawyers");
  await page.mouse.move(other.start.x, other.start.y);
  await page.mouse.down();
  await page.mouse.move(other.end.x, other.end.y, { steps: 3 });
  expect(await selectedWords(page)).toBe("her lawyers");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await selectedWords(page)).toBe("had been convicted");
  await expect(page.getByRole("toolbar", { name: "Mark the selection as" })).toBeVisible();
});

test("a double click that goes on selects word by word, and a triple click takes the paragraph", async ({
  page,
  opened: _,
}) => {
  const from = await placeOf(page, "player");
  const to = await placeOf(page, "home");
  await page.mouse.click(from.x, from.y);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up({ clickCount: 2 });
  expect(await selectedWords(page)).toBe("player was flown home");
  await page.mouse.click(to.x, to.y, { clickCount: 3 });
  expect(await selectedWords(page)).toBe(paragraphs[0]);
});

test("a drag past the text in sight scrolls the page, and selects on", async ({ page, opened: _ }) => {
  const { start } = await edgesOf(page, "lawyers");
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const height = await page.evaluate(() => innerHeight);
  await page.mouse.move(start.x, height - 4, { steps: 4 });
  await expect
    .poll(async () => selectedWords(page))
    .toContain("Paragraph 40 tells how the exchange was agreed on");
  await page.mouse.move(start.x, 4, { steps: 4 });
  await expect.poll(async () => page.evaluate(() => scrollY)).toBe(0);
  await page.mouse.up();
  await expect(page.getByRole("toolbar", { name: "Mark the selection as" })).toBeVisible();
});

test("a click on any half of a mark’s letters steps to it", async ({ page, opened: _ }) => {
  await dragOver(page, "Friday");
  await page.keyboard.press("4");
  await expectSaved(page, 1);
  const boxes = await characterBoxes(page, "Friday");
  for (const [at, side] of [
    [0, 1],
    [5, 1],
    [0, -1],
    [5, -1],
  ] as const) {
    await page.keyboard.press("Escape");
    await expect(textOf(page).locator("mark.active")).toHaveCount(0);
    const box = boxes[at];
    if (!box) continue;
    const middle = (box.left + box.right) / 2;
    await page.mouse.click(middle + side * 2, (box.top + box.bottom) / 2);
    await expect(textOf(page).locator("mark.active")).toHaveText("Friday");
  }
});
