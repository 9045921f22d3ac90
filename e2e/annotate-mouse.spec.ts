import { prisma } from "@/lib/server/db/database.ts";
import { expectAccessible } from "./accessible.ts";
import { expect } from "./fixtures.ts";
import { testWithOpened } from "./opened-scene.ts";
import { cardOf, dragOver, expectSaid, expectSaved, placeOf, savedMarks, textOf } from "./reading.ts";

const text = [
  "The tower shook 🏰 twice.",
  "“We left at once,” said Ada Ferro on 3 March 2026.",
  "The tower holds 40 flats (the “old ones”). Ada Ferro owns two of them.",
  "Ask Ada Ferro.",
].join("\n");

const test = testWithOpened(text);

test("a drag shows the labels at the selection, and one click marks whole words, quotation marks with them", async ({
  page,
  scene,
  opened,
}) => {
  await dragOver(page, "“We left at once,” s");
  const bar = page.getByRole("toolbar", { name: "Mark the selection as" });
  await expect(bar.getByRole("button")).toHaveText([/Quote\s*1/, /Claim\s*2/, /Entity\s*3/, /Date\s*4/]);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);

  await dragOver(page, "“We left at once,” ");
  await bar.getByRole("button", { name: "Quote" }).click();
  await expectSaid(page, "Quote added: “We left at once,”");
  await dragOver(page, "da Fer");
  await bar.getByRole("button", { name: "Entity" }).click();
  await dragOver(page, " holds 40 flats (the “old ones”).");
  await bar.getByRole("button", { name: "Claim" }).click();
  await expectSaved(page, 3);
  expect((await savedMarks(opened, scene.ann)).map(({ quote }) => quote)).toEqual([
    "“We left at once,”",
    "Ada Ferro",
    "holds 40 flats (the “old ones”)",
  ]);
});

test("a double click and a key mark a word after an emoji, and Alt marks the very characters", async ({
  page,
  scene,
  opened,
}) => {
  const word = await placeOf(page, "twice");
  await page.mouse.dblclick(word.x, word.y);
  await page.keyboard.press("3");
  await expectSaid(page, "Entity added: “twice”");
  await page.keyboard.down("Alt");
  await dragOver(page, "March");
  await page.keyboard.up("Alt");
  await expect(page.getByRole("toolbar")).toContainText("exact characters");
  await page.keyboard.press("Escape");
  await page.keyboard.down("Alt");
  await dragOver(page, "arc");
  await page.keyboard.up("Alt");
  await page.getByRole("toolbar").getByRole("button", { name: "Date" }).click();
  await expectSaved(page, 2);
  const quotes = (await savedMarks(opened, scene.ann)).map(({ quote }) => quote);
  expect(quotes[0]).toBe("twice");
  expect("March").toContain(quotes[1]);
  expect(quotes[1]).not.toBe("March");
});

test("marks that nest and overlap stay in sight, and clicking goes through them", async ({
  page,
  opened: _,
}) => {
  for (const [words, key] of [
    ["The tower holds 40 flats", "2"],
    ["40 flats (the “old ones”)", "1"],
    ["flats", "3"],
  ] as const) {
    await dragOver(page, words);
    await page.keyboard.press(key);
    await expectSaid(page, "added:");
  }
  await expectSaved(page, 3);
  await expect(
    textOf(page)
      .locator("mark", { hasText: /^flats$/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  // Two clicks on one place would be a double click, which selects the word.
  const places = [await placeOf(page, "fl"), await placeOf(page, "ats")];
  const active = page
    .getByRole("complementary")
    .getByRole("button", { expanded: true })
    .filter({ hasText: /Del/ });
  for (const [index, label] of ["Entity", "Claim", "Quote", "Entity"].entries()) {
    const place = places[index % 2];
    if (place) await page.mouse.click(place.x, place.y);
    await expect(active).toContainText(label);
  }
});

test("a label chosen first paints every selection until Esc", async ({ page, scene, opened }) => {
  await page.getByRole("button", { name: "Paint" }).click();
  await page.getByRole("menuitem", { name: "Entity" }).click();
  await expect(page.getByText("Painting: whatever you select becomes Entity.")).toBeVisible();
  await dragOver(page, "Ada Ferro");
  await expectSaved(page, 1);
  await dragOver(page, "tower");
  await expectSaved(page, 2);
  await page.keyboard.press("Escape");
  await expect(page.getByText("Painting:")).toHaveCount(0);
  await dragOver(page, "March");
  await expect(page.getByRole("toolbar")).toBeVisible();
  expect((await savedMarks(opened, scene.ann)).map(({ quote }) => quote)).toEqual(["tower", "Ada Ferro"]);
});

test("a mark is edited on its card: label, attributes, note, speaker, edges, removal", async ({
  page,
  scene,
  opened,
}) => {
  await dragOver(page, "“We left at once,”");
  await page.keyboard.press("2");
  await expectSaid(page, "Claim added:");
  const card = cardOf(page, "We left at once");
  await card.getByRole("combobox", { name: "Label" }).selectOption("Quote");
  await card.getByText("direct", { exact: true }).click();
  await card.getByRole("combobox", { name: "Attribution" }).selectOption("explicit");
  await card.getByRole("textbox", { name: "Cue" }).fill("said");
  await card.getByRole("textbox", { name: "Note" }).fill("Heard on air.");
  await card.getByRole("button", { name: "In text" }).click();
  await dragOver(page, "Ada Ferro");
  await expect(card).toContainText("Ada Ferro");
  await expectSaved(page, 2);
  await expectAccessible(page);
  expect(await savedMarks(opened, scene.ann)).toEqual([
    {
      label: "quote",
      quote: "“We left at once,”",
      attributes: { kind: "direct", attribution: "explicit", cue: "said" },
    },
    { label: "entity", quote: "Ada Ferro", attributes: {} },
  ]);
  expect(await prisma.relation.count({ where: { layer: { articleId: opened.id } } })).toBe(1);

  await card.getByRole("button", { name: "Speaker Ada Ferro" }).click();
  await card.getByRole("button", { name: "Remove speaker" }).waitFor({ state: "detached" });
  await cardOf(page, "Speaker of").getByRole("button", { name: "Remove", exact: true }).click();
  await expectSaid(page, "Removed: Entity “Ada Ferro”");
  await expectSaved(page, 1);
  expect(await prisma.relation.count({ where: { layer: { articleId: opened.id } } })).toBe(0);
});

test("the other places with the same words are shown first, and marked in one go", async ({
  page,
  scene,
  opened,
}) => {
  await dragOver(page, "Ada Ferro");
  await page.keyboard.press("3");
  await page.getByRole("button", { name: "Mark the other 2 too" }).click();
  const dialog = page.getByRole("dialog", { name: "2 other places with the same words" });
  await expect(dialog.getByRole("listitem").getByRole("checkbox")).toHaveCount(2);
  await expectAccessible(page);
  await dialog.getByRole("checkbox", { name: /Ask Ada Ferro/ }).uncheck();
  await dialog.getByRole("button", { name: "Mark 1" }).click();
  await expectSaved(page, 2);
  await page.keyboard.press("Control+z");
  await expectSaved(page, 1);
  await page.keyboard.press("Control+Shift+z");
  await expectSaved(page, 2);
  expect(await savedMarks(opened, scene.ann)).toHaveLength(2);
});

test("marks are found by words and label beside the text, and hovering shows where they stand", async ({
  page,
  opened: _,
}) => {
  await dragOver(page, "Ada Ferro");
  await page.keyboard.press("3");
  await dragOver(page, "3 March 2026");
  await page.keyboard.press("4");
  await expectSaved(page, 2);
  const side = page.getByRole("complementary");
  await side.getByRole("button", { name: "Entity 1" }).click();
  await expect(side.getByRole("listitem")).toHaveText([/3 March 2026/]);
  await side.getByRole("button", { name: "Entity 1" }).click();
  await side.getByLabel("Find in marks").fill("ferro");
  await expect(side.getByRole("listitem")).toHaveText([/Ada Ferro/]);
  await cardOf(page, "Ada Ferro").getByRole("button").first().hover();
  await expect(textOf(page).locator("mark.hover")).toHaveText("Ada Ferro");
});
