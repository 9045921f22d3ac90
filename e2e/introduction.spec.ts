import type { Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { expectAccessible, expectNoSidewaysScrolling } from "./accessible.ts";
import { expect, test, visit } from "./fixtures.ts";
import { boxOf, drag } from "./hand.ts";
import { placeOf, pressFor, textOf } from "./reading.ts";

/** So many of the steps are done, and the next one says how. */
async function expectDone(page: Page, done: number): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: `${done} of 4 done` })).toBeVisible();
}

const finished = "That is all it takes.";
const card = "New here? Marking in a minute";

test("a new annotator tries marking with the mouse, once: the desk offers it to them no more, in no browser", async ({
  page,
  scene,
  article: _,
  signIn,
  newBrowser,
}) => {
  await signIn(scene.ann);
  await visit(page, "/");
  await expect(page.getByRole("heading", { name: card })).toBeVisible();
  await expect(page.getByRole("button", { name: "Take the next article" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Try it" }).click();
  await expectDone(page, 0);

  const marsh = await placeOf(page, "Marsh");
  await page.mouse.dblclick(marsh.x, marsh.y);
  await expectDone(page, 1);
  await page.getByRole("toolbar").getByRole("button", { name: "Entity" }).click();
  await expectDone(page, 2);
  const first = await boxOf(page, "Marsh");
  await drag(page, { x: first.left, y: first.top - 3 }, await placeOf(page, "Edda"));
  await expectDone(page, 3);
  await expect(textOf(page).locator("mark.mark")).toHaveText("Edda Marsh");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(textOf(page).locator("mark.mark")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("main")).toContainText(finished);
  await expectAccessible(page);
  expect(await prisma.layer.count({ where: { ownerId: scene.ann.id } })).toBe(0);

  await page.getByRole("region", { name: "What to do" }).getByRole("link", { name: "To my desk" }).click();
  await expect(page.getByRole("heading", { name: card })).toHaveCount(0);
  const other = await newBrowser(scene.ann);
  await visit(other, "/");
  await expect(other.getByRole("button", { name: "Take the next article" })).toBeVisible();
  await expect(other.getByRole("heading", { name: card })).toHaveCount(0);
  await other.keyboard.press("Control+k");
  await other.keyboard.type("minute");
  await other.getByRole("dialog").getByRole("button", { name: "Marking in a minute" }).click();
  await expectDone(other, 0);
});

for (const look of [
  { colorScheme: "dark", viewport: { width: 1280, height: 800 } },
  { colorScheme: "light", viewport: { width: 360, height: 740 } },
] as const) {
  test.describe(`${look.colorScheme}, ${look.viewport.width} px wide`, () => {
    test.use(look);

    test("the same by keyboard alone", async ({ page, scene, signIn }) => {
      await signIn(scene.ben);
      await visit(page, "/introduction");
      await expectDone(page, 0);
      await page.keyboard.press("t");
      await expect(textOf(page)).toBeFocused();
      await page.keyboard.press("w");
      await expectDone(page, 1);
      await pressFor(page, "3", "Entity added: “We”");
      await expectDone(page, 2);
      await page.keyboard.press("}");
      await expectDone(page, 3);
      await expectNoSidewaysScrolling(page);
      await expectAccessible(page);
      await pressFor(page, "Delete", "Removed: Entity “We are”");
      await page.keyboard.press("Control+z");
      await expect(page.getByRole("main")).toContainText(finished);
      await visit(page, "/");
      await expect(page.getByRole("heading", { name: card })).toHaveCount(0);
    });
  });
}

test("who does not want it is not asked again", async ({ page, scene, signIn }) => {
  await signIn(scene.ann);
  await visit(page, "/");
  await page.getByRole("button", { name: "No, thanks" }).click();
  await expect(page.getByRole("heading", { name: card })).toHaveCount(0);
  await expect
    .poll(async () => (await prisma.user.findUniqueOrThrow({ where: { id: scene.ann.id } })).preferences)
    .toMatchObject({ isIntroduced: true });
  await visit(page, "/");
  await expect(page.getByRole("heading", { name: card })).toHaveCount(0);
});
