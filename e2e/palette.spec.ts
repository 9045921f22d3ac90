import { buildArticle } from "@/prisma/builders.ts";
import { expect, test, visit } from "./fixtures.ts";

test("Ctrl+K finds an article by a word of its text and goes there by keyboard", async ({
  page,
  scene,
  signIn,
}) => {
  const article = await buildArticle(scene.project, {
    title: "Bridge reopens",
    text: "The zinnias were untouched.",
  });
  await buildArticle(scene.project, { title: "Anchor found" });
  await signIn(scene.ann);
  await visit(page, "/");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("textbox", { name: "Go to" })).toBeFocused();
  await page.keyboard.type("zinnias");
  await expect(page.getByRole("button", { name: /^Bridge reopens/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Anchor found/ })).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/articles/${article.id}?find=zinnias`);
});

test("Ctrl+K goes to a project and to the places of the desk", async ({ page, scene, signIn }) => {
  await signIn(scene.ann);
  await visit(page, "/");
  await page.keyboard.press("Control+k");
  await page.keyboard.type(scene.project.name);
  await page.getByRole("button", { name: `${scene.project.name}: articles` }).click();
  await expect(page).toHaveURL(`/projects/${scene.project.slug}/articles`);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("my acc");
  await page.getByRole("dialog").getByRole("button", { name: "My account" }).click();
  await expect(page).toHaveURL("/account");
});
