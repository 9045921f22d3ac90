import { prisma } from "@/lib/server/db/database.ts";
import { buildSpan } from "@/prisma/builders.ts";
import { expectAccessible } from "./accessible.ts";
import { expect } from "./fixtures.ts";
import { testWithOpened } from "./opened-scene.ts";
import {
  cardOf,
  dragOver,
  expectSaid,
  expectSaved,
  placeOf,
  pressFor,
  savedMarks,
  textOf,
} from "./reading.ts";

const text = [
  "Ada Ferro spoke of Ferro Lines on Friday.",
  "Later Ada Ferro left. Sol Marin did not.",
  "Nobody followed ADA FERRO.",
].join("\n");

/** Ann's own, open article with five names marked, of which three are the same. */
const test = testWithOpened(text, {
  prepare: async (scene, article, layer) => {
    const names = ["Ada Ferro", "Ferro Lines", "Sol Marin", "ADA FERRO"];
    for (const name of names) await buildSpan(layer, article, scene.label("entity"), name);
    await buildSpan(layer, article, scene.label("entity"), "Ada Ferro", { nth: 1 });
  },
});

/** What is given to each mark, in text order. */
async function types(article: { id: string }, owner: { id: string }): Promise<unknown[]> {
  return (await savedMarks(article, owner)).map(({ attributes }) => attributes);
}

const person = { type: "PERSON" };

test("all marks with the same words get a value at once, and one undo takes it back from all", async ({
  page,
  scene,
  opened,
}) => {
  await page.keyboard.press("t");
  await pressFor(page, "j", "Entity “Ada Ferro”");
  await pressFor(page, "Shift+X", "3 marks picked: “Ada Ferro”");
  await expect(page.getByText("3 marks picked: a label’s key")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  const picked = page.getByRole("group", { name: "The picked marks" });
  await expect(picked.getByRole("radiogroup", { name: "Type" }).locator(":focus")).toHaveCount(1);
  await pressFor(page, "p", "Type: person for 3 marks");
  await expect(textOf(page)).toBeFocused();
  await expectSaved(page, 5);
  expect(await types(opened, scene.ann)).toEqual([person, {}, person, {}, person]);
  await pressFor(page, "Control+z", "Undone.");
  await expectSaved(page, 5);
  expect(await types(opened, scene.ann)).toEqual([{}, {}, {}, {}, {}]);
});

test("marks are picked with Shift, in the text and in the list, and their label and choice are given at once", async ({
  page,
  scene,
  opened,
}) => {
  const [ada, sol] = [await placeOf(page, "Ada Ferro"), await placeOf(page, "Sol Marin")];
  await page.mouse.click(ada.x, ada.y);
  await page.keyboard.down("Shift");
  await page.mouse.click(sol.x, sol.y);
  await expectSaid(page, "2 marks picked.");
  await cardOf(page, "Ferro Lines").getByRole("button").first().click();
  await page.keyboard.up("Shift");
  await expectSaid(page, "3 marks picked.");
  await expect(cardOf(page, "Ferro Lines")).toContainText("picked");
  expect(await page.evaluate(() => String(document.getSelection()))).toBe("");
  await pressFor(page, "2", "Now Claim: 3 marks");
  await pressFor(page, "c", "Check-worthiness: check-worthy for 3 marks");
  await expectSaved(page, 5);
  expect((await savedMarks(opened, scene.ann)).map(({ label }) => label)).toEqual([
    ...["claim", "claim", "entity", "claim", "entity"],
  ]);
  await page.keyboard.press("Escape");
  await expect(page.getByText("3 marks picked")).toHaveCount(0);
});

test("a mark is left out of those picked by a second press, and the rest are removed in one step", async ({
  page,
  scene,
  opened,
}) => {
  await page.keyboard.press("t");
  await pressFor(page, "j", "Entity “Ada Ferro”");
  await pressFor(page, "Shift+J", "Entity “Ferro Lines”. 2 marks picked.");
  await pressFor(page, "Shift+J", "Entity “Ada Ferro”. 3 marks picked.");
  await pressFor(page, "Shift+K", "Entity “Ferro Lines”. 3 marks picked.");
  await pressFor(page, "x", "2 marks picked.");
  await pressFor(page, "Delete", "Removed: 2 marks");
  await expectSaved(page, 3);
  expect((await savedMarks(opened, scene.ann)).map(({ quote }) => quote)).toEqual([
    ...["Ferro Lines", "Sol Marin", "ADA FERRO"],
  ]);
  expect(await prisma.batch.count({ where: { layer: { articleId: opened.id } } })).toBe(1);
  await pressFor(page, "Control+z", "Undone.");
  await expectSaved(page, 5);
});

test("without a mark Shift selects up to where it is pressed, on a mark too", async ({ page, opened }) => {
  expect(opened.id).not.toBe("");
  const [spoke, friday, sol] = [
    await placeOf(page, "spoke"),
    await placeOf(page, "Friday"),
    await placeOf(page, "Sol Marin"),
  ];
  await page.mouse.click(spoke.x, spoke.y);
  await page.mouse.move(friday.x, friday.y);
  await page.keyboard.down("Shift");
  await page.mouse.click(sol.x, sol.y);
  await page.keyboard.up("Shift");
  await expect(page.getByRole("toolbar", { name: "Mark the selection as" })).toBeVisible();
  expect(await page.evaluate(() => String(document.getSelection()))).toContain("Friday");
});

test("picked marks can be changed from beside the text by mouse alone", async ({ page, scene, opened }) => {
  const ada = await placeOf(page, "Ada Ferro");
  await page.mouse.click(ada.x, ada.y);
  await page.getByRole("button", { name: "Pick all 3" }).click();
  const picked = page.getByRole("group", { name: "The picked marks" });
  await picked.getByText("person", { exact: true }).click();
  await expectSaid(page, "Type: person for 3 marks");
  await picked.getByRole("combobox", { name: "Label" }).click();
  await page.getByRole("listbox").getByRole("option", { name: "Claim" }).click();
  await expectSaid(page, "Now Claim: 3 marks");
  await picked.getByRole("button", { name: "Remove 3 marks" }).click();
  await expectSaid(page, "Removed: 3 marks");
  await expectSaved(page, 2);
  await dragOver(page, "Friday");
  expect(await savedMarks(opened, scene.ann)).toHaveLength(2);
});
