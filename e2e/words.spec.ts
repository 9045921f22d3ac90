import { expect } from "./fixtures.ts";
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
