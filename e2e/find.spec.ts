import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import { expectAccessible, expectNoSidewaysScrolling } from "./accessible.ts";
import { expect } from "./fixtures.ts";
import { barOf, fieldOf, shownAsFound } from "./found.ts";
import { selectedWords } from "./hand.ts";
import { testWithOpened } from "./opened-scene.ts";
import { expectSaid, expectSaved, openArticle, pressFor, savedMarks, textOf } from "./reading.ts";

const filler = Array.from({ length: 30 }, (_, at) => `Paragraph ${at + 1} says nothing of anybody at all.`);
const text = [
  "Antony Blinken met Sergei Lavrov 😀 in Geneva on Friday.",
  "“We don’t agree,” BLINKEN said. Señora Peña of Łódź listened.",
  ...filler,
  "In the evening Antony Blinken flew home; Lavrov stayed.",
].join("\n");

const test = testWithOpened(text, { isInText: true });

test("words are found as they are typed, whatever the case, and Esc gives the caret back", async ({
  page,
  opened: _,
}) => {
  for (const _word of ["Antony", "Blinken"]) await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("/");
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.type("blinken");
  await expect(barOf(page)).toContainText("2 of 3");
  await expect.poll(() => shownAsFound(page)).toEqual({ all: 3, current: ["BLINKEN"] });
  await page.keyboard.press("ArrowDown");
  await expect(barOf(page)).toContainText("3 of 3");
  await expect.poll(() => shownAsFound(page)).toEqual({ all: 3, current: ["Blinken"] });
  const grounds = await textOf(page)
    .locator("p")
    .first()
    .evaluate((line) =>
      ["", "::highlight(found)", "::highlight(found-current)"].map(
        (part) => getComputedStyle(line, part || null).backgroundColor,
      ),
    );
  expect(new Set(grounds).size, "what is found looks otherwise, and the current place otherwise again").toBe(
    3,
  );
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(barOf(page)).toHaveCount(0);
  await expect(textOf(page)).toBeFocused();
  await expect.poll(() => shownAsFound(page)).toEqual({ all: 0, current: [] });
  // The caret is where it was: after the second word.
  await page.keyboard.press("w");
  expect(await selectedWords(page)).toBe("Blinken");
});

for (const [typed, words] of [
  ["dont", "not found"],
  ["don't agree", "1 of 1"],
  ['"we', "1 of 1"],
  ["pena", "1 of 1"],
  ["lodz", "1 of 1"],
] as const) {
  test(`a search for ${typed} says ${words}`, async ({ page, opened: _ }) => {
    await page.keyboard.press("/");
    await page.keyboard.type(typed);
    await expect(barOf(page)).toContainText(words);
  });
}

test("Enter leaves the place selected so that a label's key marks it, and N goes on round the text", async ({
  page,
  scene,
  opened,
}) => {
  await page.keyboard.press("/");
  await page.keyboard.type("lavrov");
  await page.keyboard.press("Enter");
  await expect(textOf(page)).toBeFocused();
  await expect(page.getByRole("toolbar", { name: "Mark the selection as" })).toBeVisible();
  expect(await selectedWords(page)).toBe("Lavrov");
  await pressFor(page, "3", "Entity added: “Lavrov”");
  await pressFor(page, "n", "2 of 2: “Lavrov”");
  // The last paragraph came into sight, and the field lies above it.
  const box = await barOf(page).locator("div").first().boundingBox();
  const place = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0);
  expect(place).toBeGreaterThan((box?.y ?? 0) + (box?.height ?? 0));
  await pressFor(page, "3", "Entity added: “Lavrov”");
  await pressFor(page, "n", "1 of 2: “Lavrov”");
  await pressFor(page, "Shift+n", "2 of 2: “Lavrov”");
  await expectSaved(page, 2);
  await page.keyboard.press("Escape");
  await expect(barOf(page)).toHaveCount(0);
  expect(await savedMarks(opened, scene.ann)).toMatchObject([
    { label: "entity", quote: "Lavrov" },
    { label: "entity", quote: "Lavrov" },
  ]);
});

test("all places are marked at once after a look at them, those aside that are marked already", async ({
  page,
  scene,
  opened,
}) => {
  await page.keyboard.press("w");
  await page.keyboard.press("w");
  await pressFor(page, "3", "Entity added: “Antony Blinken”");
  await page.keyboard.press("/");
  await page.keyboard.type("blinken");
  await page.keyboard.press("Alt+Enter");
  const dialog = page.getByRole("dialog", { name: "3 places with “blinken”" });
  await expect(dialog.getByRole("button", { name: "Choose a label" })).toBeDisabled();
  await page.keyboard.press("3");
  const tick = (name: RegExp) => dialog.getByRole("checkbox", { name });
  await expect(tick(/met Sergei/)).not.toBeChecked();
  await expect(dialog).toContainText("Marked already: “Antony Blinken”");
  await expect(tick(/said/)).toBeChecked();
  await expect(tick(/flew home/)).toBeChecked();
  await expectAccessible(page);
  await expect(dialog.getByRole("button", { name: "Mark 2 as Entity" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expectSaid(page, "2 places marked: Entity");
  await expectSaved(page, 3);
  expect((await savedMarks(opened, scene.ann)).map(({ quote }) => quote)).toEqual([
    "Antony Blinken",
    "BLINKEN",
    "Blinken",
  ]);
});

test("“Mark the other” shows whole words around each place, and leaves out what is inside a mark", async ({
  page,
  scene,
  signIn,
}) => {
  const sentence = (name: string) =>
    `A long sentence leads up to where at last ${name} is spoken of, and a longer one leads away from there again.`;
  const article = await buildArticle(scene.project, {
    text: [sentence("Lavrov"), sentence("Sergei Lavrov"), sentence("Lavrov")].join("\n"),
  });
  const layer = await buildLayer(article, scene.ann);
  await buildSpan(layer, article, scene.label("entity"), "Lavrov");
  await buildSpan(layer, article, scene.label("entity"), "Sergei Lavrov");
  await signIn(scene.ann);
  await openArticle(page, article);
  await page.keyboard.press("j");
  await expect(page.getByRole("button", { name: "Mark the other 1 too" })).toBeVisible();
  await page.keyboard.press("o");
  const dialog = page.getByRole("dialog", { name: "2 other places with the same words" });
  const ticks = dialog.getByRole("listitem").getByRole("checkbox");
  await expect(ticks).toHaveCount(2);
  await expect(ticks.nth(0)).not.toBeChecked();
  await expect(ticks.nth(1)).toBeChecked();
  await expect(dialog.getByRole("listitem").nth(1)).toContainText(
    "…long sentence leads up to where at last Lavrov is spoken of, and a longer one leads…",
  );
  await expect(dialog.getByRole("button", { name: "Mark 1" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(ticks.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await expect(ticks.nth(0)).toBeChecked();
  await dialog.getByRole("button", { name: "Mark 2" }).press("Enter");
  await expectSaved(page, 4);
  await expect(textOf(page)).toBeFocused();
});

test("a name costs at most eight keys, typing included, and one that comes again less", async ({
  page,
  scene,
  opened,
}) => {
  let keys = 0;
  const press = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
    keys += pressed.length;
  };
  /** Finds some first letters, selects whole words from there, labels. */
  const mark = async (letters: string, moreWords: number, words: string) => {
    await press("/");
    await page.keyboard.type(letters);
    keys += letters.length;
    await press("Enter", ...Array<string>(moreWords).fill("w"), "3");
    await expectSaid(page, `Entity added: “${words}”`);
  };
  const others = async (said: string) => {
    // Esc passes over the choice that the bar asks for.
    await press("Escape", "o", "Enter");
    await expectSaid(page, said);
  };
  await mark("ant", 2, "Antony Blinken");
  await others("1 more marked: Entity “Antony Blinken”");
  await mark("ser", 2, "Sergei Lavrov");
  await mark("gen", 0, "Geneva");
  await mark("señ", 2, "Señora Peña");
  await mark("lod", 0, "Łódź");
  await expectSaved(page, 6);
  const names = (await savedMarks(opened, scene.ann)).length;
  expect(names).toBe(6);
  expect(keys / names).toBeLessThanOrEqual(8);
});

test("a million characters are searched from the first letter on", async ({ page, scene, signIn }) => {
  const article = await buildArticle(scene.project, {
    text: `${"The quick brown fox jumps over the lazy dog again.\n".repeat(20_000)}A needle, at last.`,
  });
  await buildLayer(article, scene.ann);
  await signIn(scene.ann);
  await openArticle(page, article);
  await page.keyboard.press("/");
  await page.keyboard.type("needle");
  await expect(barOf(page)).toContainText("1 of 1");
  await page.keyboard.press("Enter");
  await expect.poll(() => selectedWords(page)).toBe("needle");
  await expect(textOf(page).getByText("A needle, at last.")).toBeInViewport();
  await pressFor(page, "3", "Entity added: “needle”");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, colorScheme: "dark" });

  test("the field fits", async ({ page, opened: _ }) => {
    await page.keyboard.press("/");
    await page.keyboard.type("blinken");
    await expect(barOf(page)).toContainText("1 of 3");
    await expectNoSidewaysScrolling(page);
    await expectAccessible(page);
  });
});
