import { expectAccessible, expectNoSidewaysScrolling } from "./accessible.ts";
import { expect } from "./fixtures.ts";
import { testWithOpened } from "./opened-scene.ts";
import { dragOver, expectSaid, expectSaved, openArticle, pressFor, textOf } from "./reading.ts";

const text = "Ada Ferro met Sol Marin on Friday.\nThe bridge is closed until May.";

const test = testWithOpened(text);

test("? shows all keys, and a key that was changed there counts at once and after a reload", async ({
  page,
  opened,
}) => {
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog.getByRole("listitem").filter({ hasText: "Mark as Entity" }).first()).toContainText("3");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Change the key of Mark as Entity" }).click();
  await dialog.getByRole("button", { name: "Press the key for Mark as Entity" }).press("h");
  await expect(dialog.getByRole("listitem").filter({ hasText: "Mark as Entity" })).toContainText("H");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await dragOver(page, "Ada Ferro");
  await page.keyboard.press("3");
  await expect(page.getByRole("toolbar", { name: "Mark the selection as" })).toBeVisible();
  await pressFor(page, "h", "Entity added: “Ada Ferro”");
  await expectSaved(page, 1);

  await openArticle(page, opened);
  await dragOver(page, "Sol Marin");
  await pressFor(page, "h", "Entity added: “Sol Marin”");
  await page.keyboard.press("?");
  await dialog.getByRole("button", { name: "Give Mark as Entity its usual key back" }).click();
  await expect(dialog.getByRole("button", { name: "Give Mark as Entity its usual key back" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await dragOver(page, "Friday");
  await pressFor(page, "3", "Entity added: “Friday”");
  await expectSaved(page, 3);
});

test("keys without Ctrl or Alt can be switched off, and the others go on", async ({ page, opened: _ }) => {
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await dialog.getByRole("switch", { name: /^Keys without Ctrl or Alt/ }).click();
  await expect(dialog.getByRole("switch")).not.toBeChecked();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await dragOver(page, "Ada Ferro");
  await page.keyboard.press("3");
  await page.keyboard.press("?");
  await pressFor(page, "Alt+4", "Date added: “Ada Ferro”");
  await expect(dialog).toHaveCount(0);
  await expectSaved(page, 1);
});

test("Ctrl+K does what a key does, and leads back to the text", async ({ page, opened: _ }) => {
  await dragOver(page, "Ada Ferro");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("textbox", { name: "Go to" })).toBeFocused();
  await page.keyboard.type("mark as entity");
  await page.keyboard.press("Enter");
  await expectSaid(page, "Entity added: “Ada Ferro”");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("undo");
  await page.keyboard.press("Enter");
  await expectSaid(page, "Undone.");
  await page.keyboard.press("j");
  await expect(page.getByText("No mark after this one.")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("a tapped word is marked with the bar at the foot, and nothing is wider than the screen", async ({
    page,
    opened: _,
  }) => {
    await expectNoSidewaysScrolling(page);
    await expect(page.getByRole("button", { name: /^Account menu/ })).toBeInViewport({ ratio: 1 });
    await selectByTouch();
    const bar = page.getByRole("toolbar", { name: "Mark the selection as" });
    await expect(bar).toBeInViewport({ ratio: 1 });
    await bar.getByRole("button", { name: "Date" }).tap();
    await expectSaid(page, "Date added: “Friday”");
    await expectSaved(page, 1);
    await expectNoSidewaysScrolling(page);
    await expectAccessible(page);

    /** As the handles of a phone's own selection do. */
    async function selectByTouch() {
      await textOf(page).tap();
      await textOf(page).evaluate((element) => {
        const node = element.querySelector("p")?.firstChild;
        const start = node?.textContent?.indexOf("Friday") ?? -1;
        if (node) getSelection()?.setBaseAndExtent(node, start, node, start + "Friday".length);
      });
    }
  });
});
