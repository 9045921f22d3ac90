import { prisma } from "@/lib/server/db/database.ts";
import { expect, test, visit } from "./fixtures.ts";
import { walkByKeyboard } from "./keyboard-walk.ts";
import { listPages, toPath } from "./pages.ts";
import { buildThings } from "./things.ts";

test("the first stop is a link past the bar, to the page itself", async ({ page, scene, signIn }) => {
  await signIn(scene.owner);
  await visit(page, `/projects/${scene.project.slug}`);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
});

test("Tab reaches everything on every page, and the focus can be seen", async ({
  page,
  scene,
  article,
  signIn,
}) => {
  test.slow();
  const { layers: layerId = "" } = await buildThings(scene, article);
  await prisma.user.update({ where: { id: scene.owner.id }, data: { isAdmin: true } });
  await signIn(scene.owner);
  for (const pattern of await listPages()) {
    const path = toPath(pattern, { slug: scene.project.slug, id: article.id, layerId });
    await test.step(path, async () => {
      await visit(page, path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect.soft(await walkByKeyboard(page), path).toEqual({ unseen: [], missed: [] });
    });
  }
});

test("a menu and a dialog give the focus back to the button that opened them", async ({
  page,
  scene,
  signIn,
}) => {
  await signIn(scene.owner);
  await visit(page, `/projects/${scene.project.slug}/labels`);
  const more = page.getByRole("button", { name: "More for quote" });
  await more.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Archive" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();
  const edit = page.getByRole("button", { name: "Edit quote" });
  await edit.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Label Quote" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(edit).toBeFocused();
});
