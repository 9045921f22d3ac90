import { expect } from "./fixtures.ts";
import { drag, edgesOf, selectedWords } from "./hand.ts";
import { testWithOpened } from "./opened-scene.ts";
import { dragOver, expectSaid, expectSaved, placeOf, savedMarks } from "./reading.ts";

const text = [
  "The U.S.-led talks at 8 a.m. are Ferro’s idea, a 31-year-old plan.",
  "“I know of the ‘do not go’ list,” said Ada Ferro of the ‘Mill Owner’ (left).",
].join("\n");

const test = testWithOpened(text);

test("a double click selects one word, whatever the browser takes for one", async ({
  page,
  scene,
  opened,
}) => {
  for (const [words, said] of [
    ["led", "“U.S.-led”"],
    ["a.m.", "“a.m.”"],
    ["Ferro", "“Ferro”"],
    ["year", "“31-year-old”"],
  ] as const) {
    const place = await placeOf(page, words);
    await page.mouse.dblclick(place.x, place.y);
    await page.keyboard.press("3");
    await expectSaid(page, `Entity added: ${said}`);
  }
  await expectSaved(page, 4);
  expect((await savedMarks(opened, scene.ann)).map(({ quote }) => quote)).toEqual([
    "U.S.-led",
    "a.m.",
    "Ferro",
    "31-year-old",
  ]);
});

test("the possessive of a name is one more W", async ({ page, opened: _ }) => {
  const place = await placeOf(page, "Ferro’s");
  await page.mouse.click(place.x, place.y);
  await page.keyboard.press("w");
  await page.keyboard.press("w");
  await page.keyboard.press("3");
  await expectSaid(page, "Entity added: “Ferro’s”");
  await page.mouse.click(place.x, place.y);
  await page.keyboard.press("Escape");
  await page.keyboard.press("w");
  await page.keyboard.press("4");
  await expectSaid(page, "Date added: “Ferro”");
});

test("the possessive of a name is one more click: on the ’s, with Shift, or on the bar’s button", async ({
  page,
  opened: _,
}) => {
  const ferro = await placeOf(page, "Ferro");
  const possessive = await placeOf(page, "’s");
  const { start, end } = await edgesOf(page, "Ferro’s");
  const bar = page.getByRole("toolbar", { name: "Mark the selection as" });
  const selects = [
    () => page.mouse.dblclick(ferro.x, ferro.y),
    () => drag(page, start, end),
    () => drag(page, end, start),
    async () => {
      await page.mouse.click(ferro.x, ferro.y);
      await page.keyboard.press("w");
    },
  ];
  const takes = [
    () => page.mouse.click(possessive.x, possessive.y),
    async () => {
      await page.keyboard.down("Shift");
      await page.mouse.click(possessive.x, possessive.y);
      await page.keyboard.up("Shift");
    },
    () => bar.getByRole("button", { name: "Take ’s in" }).click(),
  ];
  for (const select of selects) {
    for (const take of takes) {
      await select();
      await expect(bar).toBeVisible();
      await take();
      await expect.poll(() => selectedWords(page)).toBe("Ferro’s");
      await expect(bar).toContainText("exact characters");
      await page.keyboard.press("3");
      await expectSaid(page, "Entity added: “Ferro’s”");
      await page.keyboard.press("Delete");
      await expectSaid(page, "Removed: Entity “Ferro’s”");
    }
    await select();
    await page.keyboard.press("3");
    await expectSaid(page, "Entity added: “Ferro”");
    await page.keyboard.press("Delete");
    await expectSaid(page, "Removed: Entity “Ferro”");
  }
});

test("a press on a ’s selects as anywhere where no name before it is selected, or where it is dragged", async ({
  page,
  opened: _,
}) => {
  const possessive = await placeOf(page, "’s");
  const plan = await edgesOf(page, "idea");
  const bar = page.getByRole("toolbar", { name: "Mark the selection as" });
  await page.mouse.click(possessive.x, possessive.y);
  await expect(bar).toHaveCount(0);
  await drag(page, plan.start, plan.end);
  await expect(bar).toBeVisible();
  await expect(bar.getByRole("button", { name: /^Take/ })).toHaveCount(0);
  await page.mouse.click(possessive.x, possessive.y);
  await expect(bar).toHaveCount(0);
  const ferro = await placeOf(page, "Ferro");
  await page.mouse.dblclick(ferro.x, ferro.y);
  await drag(page, possessive, plan.end);
  await page.keyboard.press("3");
  await expectSaid(page, "Entity added: “idea”");
});

test("a quote takes the marks that a drag missed, and a name between marks leaves them", async ({
  page,
  opened: _,
}) => {
  await dragOver(page, "I know of the ‘do not go’ list");
  await page.keyboard.press("1");
  await expectSaid(page, "Quote added: “I know of the ‘do not go’ list,”");
  await dragOver(page, "Mill Owner");
  await page.keyboard.press("3");
  await expectSaid(page, "Entity added: “Mill Owner”");
});
