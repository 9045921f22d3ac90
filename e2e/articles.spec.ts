import type { Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer } from "@/prisma/builders.ts";
import { expect, hydrated, test, visit } from "./fixtures.ts";

async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

const titles = (page: Page) =>
  page.getByRole("rowgroup").last().getByRole("link").filter({ hasNotText: "Review" });

test("the list is searched, filtered and put in order by the server", async ({ page, scene, signIn }) => {
  const { project, ann } = scene;
  const story = await prisma.story.create({ data: { projectId: project.id, title: "The bridge" } });
  await buildArticle(project, {
    title: "Bridge reopens",
    text: "Cars at noon.",
    outlet: "Courier",
    storyId: story.id,
  });
  const second = await buildArticle(project, {
    title: "Anchor found",
    text: "A diver saw the 100% rusted anchor, and more.",
    outlet: "Ledger",
  });
  await buildLayer(second, ann, { status: "SUBMITTED" });
  await buildArticle(project, { title: "Zebra at large", text: "It was the bridge sync’s." });
  await signIn(scene.owner);
  await visit(page, `/projects/${project.slug}/articles`);
  await expect(titles(page)).toHaveText(["Zebra at large", "Anchor found", "Bridge reopens"]);

  await choose(page, "Order", "By title");
  await expect(titles(page)).toHaveText(["Anchor found", "Bridge reopens", "Zebra at large"]);
  await page.getByRole("searchbox", { name: "Search titles and texts" }).fill("BRIDGE");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(titles(page)).toHaveText(["Bridge reopens", "Zebra at large"]);
  await expect(page.getByRole("row", { name: "Zebra" })).toContainText("It was the bridge sync’s");
  await choose(page, "Story", "The bridge");
  await expect(titles(page)).toHaveText(["Bridge reopens"]);

  await page.reload();
  await expect(titles(page)).toHaveText(["Bridge reopens"]);
  await hydrated(page);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(titles(page)).toHaveCount(3);
  await page.getByText("submitted 1").click();
  await expect(titles(page)).toHaveText(["Anchor found"]);
  await choose(page, "Assigned to", ann.name);
  await expect(titles(page)).toHaveText(["Anchor found"]);
  await choose(page, "Outlet", "Courier");
  await expect(page.getByText("No article fits")).toBeVisible();
});

test.describe("stories", () => {
  test.use({ expectedConsole: /status of 400/ });

  test("are made, renamed and, once empty, deleted; a title that is taken is refused", async ({
    page,
    scene,
    signIn,
  }) => {
    const { project } = scene;
    const bridge = await prisma.story.create({ data: { projectId: project.id, title: "The bridge" } });
    await buildArticle(project, { title: "Bridge reopens", storyId: bridge.id });
    await signIn(scene.owner);
    await visit(page, `/projects/${project.slug}/articles`);
    await page.getByRole("button", { name: "Stories" }).click();
    const dialog = page.getByRole("dialog", { name: "Stories" });
    const rows = dialog.getByRole("list", { name: "Stories" }).getByRole("listitem");
    await dialog.getByRole("textbox", { name: "New story" }).fill("Ferry");
    await dialog.getByRole("button", { name: "Add" }).click();
    await expect(rows).toHaveCount(2);
    await expect(dialog.getByRole("status")).toHaveText("“Ferry” is there.");
    await expect(rows.filter({ hasText: "1 article" })).toHaveCount(1);
    await expect(dialog.getByRole("button", { name: "Delete The bridge" })).toBeDisabled();

    await dialog.getByRole("textbox", { name: "Title of The bridge" }).fill("Ferry");
    await dialog.getByRole("button", { name: "Rename The bridge" }).click();
    await expect(dialog.getByRole("alert")).toContainText(".");
    await dialog.getByRole("textbox", { name: "Title of The bridge" }).fill("The old bridge");
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("textbox", { name: "Title of The old bridge" })).toBeVisible();
    await dialog.getByRole("button", { name: "Delete Ferry" }).click();
    await expect(rows).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("row", { name: "Bridge reopens" })).toContainText("The old bridge");
    await choose(page, "Story", "The old bridge");
    await expect(titles(page)).toHaveText(["Bridge reopens"]);
    expect(await prisma.story.findMany({ where: { projectId: project.id } })).toMatchObject([
      { id: bridge.id, title: "The old bridge" },
    ]);
  });
});

test("a long list comes in pages", async ({ page, scene, signIn }) => {
  const numbers = Array.from({ length: 53 }, (_, index) => String(index + 1).padStart(2, "0"));
  await Promise.all(numbers.map((number) => buildArticle(scene.project, { title: `Report ${number}` })));
  await signIn(scene.ann);
  await visit(page, `/projects/${scene.project.slug}/articles?sort=title`);
  await expect(titles(page)).toHaveCount(50);
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(titles(page)).toHaveText(["Report 51", "Report 52", "Report 53"]);
  await expect(page.getByText("Page 2 of 2")).toBeVisible();
});

test("two people get two articles at once, and find them on their desks", async ({
  page,
  scene,
  signIn,
  newBrowser,
}) => {
  for (const title of ["Bridge reopens", "Anchor found", "Zebra at large"])
    await buildArticle(scene.project, { title });
  await signIn(scene.owner);
  await visit(page, `/projects/${scene.project.slug}/articles`);
  await page.getByRole("checkbox", { name: "Select Bridge reopens" }).check();
  await page.getByRole("checkbox", { name: "Select Anchor found" }).check();
  const chosen = page.getByRole("region", { name: "Selected articles" });
  await expect(chosen).toContainText("2 articles selected");
  await chosen.getByRole("button", { name: "Assign", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Assign 2 articles" });
  await dialog.getByRole("combobox", { name: "To" }).click();
  await page.getByRole("option", { name: scene.ann.name }).click();
  await page.getByRole("option", { name: scene.ben.name }).click();
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: "Assign" }).click();
  await expect(page.getByText("2 articles assigned to 2 people.")).toBeVisible();
  const row = page.getByRole("row", { name: "Bridge reopens" });
  await expect(row).toContainText(scene.ann.name);
  await expect(row).toContainText(scene.ben.name);
  await expect(page.getByRole("row", { name: "Zebra at large" })).toContainText("nobody");

  for (const person of [scene.ann, scene.ben]) {
    const desk = await newBrowser(person);
    await desk.goto("/");
    await expect(desk.getByRole("link", { name: "Bridge reopens" }).first()).toBeVisible();
    await expect(desk.getByRole("link", { name: "Zebra at large" })).toHaveCount(0);
  }
});

test("an archived article leaves the list and comes back", async ({ page, scene, signIn }) => {
  await buildArticle(scene.project, { title: "Bridge reopens" });
  await buildArticle(scene.project, { title: "Anchor found" });
  await signIn(scene.owner);
  await visit(page, `/projects/${scene.project.slug}/articles`);
  await page.getByRole("checkbox", { name: "Select Bridge reopens" }).check();
  await page.getByRole("button", { name: "Archive", exact: true }).click();
  await expect(titles(page)).toHaveText(["Anchor found"]);
  await choose(page, "Archived or not", "Archived");
  await expect(titles(page)).toHaveText(["Bridge reopens"]);
  await page.getByRole("checkbox", { name: "Select Bridge reopens" }).check();
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(page.getByText("No article fits")).toBeVisible();
  await choose(page, "Archived or not", "Not archived");
  await expect(titles(page)).toHaveCount(2);

  await page.getByRole("checkbox", { name: "Select all" }).check();
  await page.getByRole("button", { name: "Archive", exact: true }).click();
  await expect(page.getByText("show archived articles: there are 2")).toBeVisible();
  await visit(page, `/projects/${scene.project.slug}`);
  await page.getByRole("link", { name: "2 articles archived" }).click();
  await expect(titles(page)).toHaveCount(2);
});

test("what is known of an article is edited, and its text stays as it was", async ({
  page,
  scene,
  signIn,
  article,
}) => {
  await signIn(scene.owner);
  await visit(page, `/projects/${scene.project.slug}/articles`);
  await page.getByRole("button", { name: `Edit details of ${article.title}` }).click();
  const form = page.getByRole("dialog", { name: "Details of the article" });
  await form.getByLabel("Title").fill("Bridge reopens on Monday");
  await form.getByLabel("Outlet").fill("The Lanner Gazette");
  await form.getByLabel("Address").fill("javascript:alert(1)");
  await form.getByLabel("Published").fill("2026-03-03");
  await form.getByLabel("Time", { exact: true }).fill("18:20");
  await form.getByRole("button", { name: "Save details" }).click();
  await expect(form.getByText("Write an address that starts with https://")).toBeVisible();
  await form.getByLabel("Address").fill("https://gazette.example/bridge");
  await form.getByRole("button", { name: "Save details" }).click();
  await expect(page.getByRole("row", { name: "Bridge reopens on Monday" })).toContainText(
    "The Lanner Gazette · 3 March 2026",
  );
  const kept = await prisma.article.findUniqueOrThrow({ where: { id: article.id } });
  const { text, textSha256 } = article;
  expect(kept).toMatchObject({ text, textSha256, url: "https://gazette.example/bridge" });
  expect(kept.publishedAt?.toISOString()).toBe("2026-03-03T18:20:00.000Z");
});
