import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer } from "@/prisma/builders.ts";
import { test as base, expect, visit } from "./fixtures.ts";
import { selectedWords } from "./hand.ts";
import { dragOver, expectSaid, expectSaved, openArticle, placeOf, savedMarks, textOf } from "./reading.ts";

const text = "The tower shook twice on Monday.\n“We left at once,” said Ada Ferro.";

/** An article that nobody has, open before Ann. */
const test = base.extend<{ free: { id: string } }>({
  free: async ({ page, scene, signIn }, use) => {
    const free = await buildArticle(scene.project, { text });
    await signIn(scene.ann);
    await visit(page, `/articles/${free.id}`);
    await expect(page.getByRole("button", { name: "Start marking" })).toBeVisible();
    await use(free);
  },
});

test("a label pressed before anything was started starts marking and makes the mark", async ({
  page,
  scene,
  free,
}) => {
  await dragOver(page, "Ada Ferro");
  await page.keyboard.press("3");
  await expectSaid(page, "Entity added: “Ada Ferro”");
  await expectSaved(page, 1);
  await expect(page.getByRole("button", { name: "Start marking" })).toHaveCount(0);
  expect((await savedMarks(free, scene.ann)).map(({ quote }) => quote)).toEqual(["Ada Ferro"]);
  // The question at the mark may lie over the line above it.
  await page.keyboard.press("Escape");
  await dragOver(page, "Monday");
  await page.keyboard.press("4");
  await expectSaved(page, 2);
});

test("the bar at the selection and the chips beside the text start marking too", async ({
  page,
  scene,
  free,
}) => {
  await dragOver(page, "Ada Ferro");
  await page
    .getByRole("toolbar", { name: "Mark the selection as" })
    .getByRole("button", { name: "Entity" })
    .click();
  await expectSaved(page, 1);
  expect((await savedMarks(free, scene.ann)).map(({ label }) => label)).toEqual(["entity"]);

  const other = await buildArticle(scene.project, { text: `${text}\nIt held.` });
  await visit(page, `/articles/${other.id}`);
  await dragOver(page, "Monday");
  await page.getByRole("complementary").getByRole("button", { name: "Mark the selection as Date" }).click();
  await expectSaved(page, 1);
  expect((await savedMarks(other, scene.ann)).map(({ label }) => label)).toEqual(["date"]);
});

test.describe("where one may not start", () => {
  test.use({ expectedConsole: /status of 403/ });

  test("the label says why, and nothing is marked", async ({ page, scene, free }) => {
    await buildLayer(free, scene.ben);
    const { annotatorsPerArticle } = await prisma.project.findUniqueOrThrow({
      where: { id: scene.project.id },
    });
    expect(annotatorsPerArticle).toBe(1);
    await dragOver(page, "Ada Ferro");
    await page.keyboard.press("3");
    await expect(
      page.getByRole("alert").filter({ hasText: "This article has all the annotators it needs" }).first(),
    ).toBeVisible();
    expect(await savedMarks(free, scene.ann)).toEqual([]);
  });
});

test("chips beside the text label the selection when there is one, and filter the list when there is none", async ({
  page,
  scene,
  free,
}) => {
  await buildLayer(free, scene.ann);
  await openArticle(page, free);
  const side = page.getByRole("complementary");
  await dragOver(page, "Ada Ferro");
  await side.getByRole("button", { name: "Mark the selection as Entity" }).click();
  await expectSaid(page, "Entity added: “Ada Ferro”");
  await expectSaved(page, 1);
  const chip = side.getByRole("button", { name: "Entity 1" });
  await expect(chip).toHaveAttribute("aria-pressed", "true");
  await chip.click();
  await expect(chip).toHaveAttribute("aria-pressed", "false");
  await expect(side.getByRole("listitem")).toHaveCount(0);
});

test("Backspace with words selected removes the mark of just these words, and never a larger one", async ({
  page,
  scene,
  free,
}) => {
  await buildLayer(free, scene.ann);
  await openArticle(page, free);
  await dragOver(page, "The tower shook twice on Monday");
  await page.keyboard.press("2");
  await expectSaved(page, 1);
  await dragOver(page, "tower shook");
  await page.keyboard.press("Backspace");
  await expect(page.getByRole("alert").filter({ hasText: "No mark has just these words." })).toContainText(
    "press Esc first, then Delete",
  );
  await page.keyboard.press("Delete");
  await expectSaved(page, 1);
  expect(await selectedWords(page)).toBe("tower shook");

  await dragOver(page, "Monday");
  await page.keyboard.press("4");
  await expectSaved(page, 2);
  const place = await placeOf(page, "tower");
  await page.mouse.click(place.x, place.y);
  await expect(textOf(page).locator("mark.active").first()).toHaveText("The tower shook twice on ");
  await dragOver(page, "Monday");
  await page.keyboard.press("Backspace");
  await expectSaid(page, "Removed: Date “Monday”");
  await expectSaved(page, 1);

  await page.keyboard.press("Escape");
  await page.mouse.click(place.x, place.y);
  await page.keyboard.press("Backspace");
  await expectSaid(page, "Removed: Claim “The tower shook twice on Monday”");
  await expect.poll(() => savedMarks(free, scene.ann)).toEqual([]);
});
