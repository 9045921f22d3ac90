import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { buildOrdinaryArticle } from "./opening-scene.ts";
import { openArticle, textOf } from "./reading.ts";

// What the browser says of each request that has no network.
test.use({ expectedConsole: /ERR_INTERNET_DISCONNECTED|Failed to (load|fetch)/ });

/** All that a page fetches once it is awake has come. */
async function fetched(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName("copydesk:parts").length > 0);
}

test("everything that marking needs opens without a network", async ({ page, context, scene, signIn }) => {
  const { article } = await buildOrdinaryArticle(scene);
  await signIn(scene.ann);
  await openArticle(page, article);
  await fetched(page);
  await context.setOffline(true);

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Go to" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press("j");
  const side = page.getByRole("complementary");
  await expect(side.getByRole("group", { name: "What this mark says" })).toBeVisible();
  await page.keyboard.press("o");
  await expect(page.getByRole("dialog")).toContainText("Ada Ferro");
  await page.keyboard.press("Escape");
  await page.keyboard.press("x");
  await expect(side.getByRole("group", { name: "The picked marks" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  await textOf(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("w");
  await page.keyboard.press("l");
  await page.keyboard.type("cla");
  await expect(page.getByRole("option", { name: "Claim" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("banner")).toContainText("1 waiting");

  await page.keyboard.press("/");
  await page.keyboard.type("Harrow");
  await expect(page.getByRole("search")).toContainText("of 35");
  await page.keyboard.press("Escape");
  for (const tab of ["Guide", "Thread", "About"]) {
    await side.getByRole("tab", { name: tab }).click();
    await expect(side.getByRole("tabpanel")).not.toBeEmpty();
  }
  await page.getByRole("button", { name: "Account menu, Ann Annotator" }).click();
  await expect(page.getByRole("menuitem", { name: "My account" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Account menu, Ann Annotator" })).toBeFocused();

  await context.setOffline(false);
  await expect(page.getByRole("banner")).toContainText("All 13 marks saved");
});
