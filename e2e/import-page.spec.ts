import type { Page } from "playwright/test";
import { pageShapes } from "@/lib/core/articles/page/page-shapes.fixture.ts";
import { prisma } from "@/lib/server/db/database.ts";
import { expect, test, visit } from "./fixtures.ts";

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});
const [plain, captions] = pageShapes.map(({ html }) => html);

const preview = (page: Page) => page.getByRole("region", { name: "What stays and what goes" });
const outcomes = (page: Page) => page.getByRole("list", { name: "What became of each article" });

test.beforeEach(async ({ page, scene, signIn }) => {
  await signIn(scene.owner);
  await visit(page, `/projects/${scene.project.slug}/articles`);
  await page.getByRole("button", { name: "Bring articles in" }).click();
});

test("of a web page its article comes in, and before it does one sees what stays and what goes", async ({
  page,
  scene,
}) => {
  await page.getByLabel("Files to bring in").setInputFiles([file("bridge.html", plain ?? "")]);
  await expect(preview(page).getByText("The harbour board voted")).toBeVisible();
  await expect(preview(page).locator("del", { hasText: "214 partners" })).toHaveCount(1);
  await expect(page.getByText(/^\d+% of the page’s text was kept/)).toBeVisible();
  await page.getByRole("button", { name: "Bring in 1 file" }).click();
  await expect(outcomes(page).getByRole("listitem")).toContainText("of the page’s text was kept");
  const article = await prisma.article.findFirstOrThrow({ where: { projectId: scene.project.id } });
  expect(article.text).toContain("The bridge was built in 1937");
  expect(article.text).not.toMatch(/214 partners|Related stories|Registered office/);
});

test("everything of a page is kept with one click, for this page or for all", async ({ page, scene }) => {
  await page
    .getByLabel("Files to bring in")
    .setInputFiles([file("bridge.html", plain ?? ""), file("piers.html", captions ?? "")]);
  await page.getByRole("checkbox", { name: "Keep everything" }).check();
  await expect(page.getByText("All of the page’s text is kept.")).toBeVisible();
  await expect(preview(page).getByText("214 partners")).toBeVisible();
  await page.getByRole("button", { name: "piers.html" }).click();
  await expect(page.getByRole("checkbox", { name: "Keep everything" })).not.toBeChecked();
  await expect(preview(page).getByText("A diver prepares")).toBeVisible();
  await page.getByRole("button", { name: "Bring in 2 files" }).click();
  await expect(page.getByText("2 imported · 0 already here · 0 refused")).toBeVisible();
  const articles = await prisma.article.findMany({ where: { projectId: scene.project.id } });
  expect(articles.map(({ text }) => text.includes("214 partners")).sort()).toEqual([false, true]);
});

test("pasted HTML is looked at in the same way", async ({ page, scene }) => {
  await page.getByRole("tab", { name: "Paste a text" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Bridge, pasted");
  await page.getByText("HTML", { exact: true }).click();
  await page.getByRole("textbox", { name: "HTML" }).fill(plain ?? "");
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(preview(page).locator("del", { hasText: "Registered office" })).toHaveCount(1);
  await page.getByRole("button", { name: "Bring in 1 file" }).click();
  await expect(outcomes(page).getByRole("listitem")).toContainText("imported");
  const article = await prisma.article.findFirstOrThrow({ where: { projectId: scene.project.id } });
  expect(article).toMatchObject({ title: "Bridge, pasted" });
  expect(article.text).not.toContain("Registered office");
});

test("outlet, date and language fill in what files do not say, or win where that is ticked", async ({
  page,
  scene,
}) => {
  const own = JSON.stringify({
    title: "Own",
    text: "It has its own.",
    outlet: "Courier",
    date: "2026-01-02",
  });
  const none = JSON.stringify({ title: "None", text: "It has none." });
  const chosen = [file("two.jsonl", `${own}\n${none}`)];
  await page.getByText("Outlet, date and language for all").click();
  await page.getByRole("textbox", { name: "Outlet" }).fill("The Lanner Gazette");
  await page.getByLabel("Published").fill("2026-05-14");
  await page.getByLabel("Files to bring in").setInputFiles(chosen);
  await expect(page.getByText("2 imported · 0 already here · 0 refused")).toBeVisible();
  const articles = await prisma.article.findMany({
    where: { projectId: scene.project.id },
    orderBy: { title: "asc" },
  });
  expect(
    articles.map(({ outlet, publishedAt }) => [outlet, publishedAt?.toISOString().slice(0, 10)]),
  ).toEqual([
    ["The Lanner Gazette", "2026-05-14"],
    ["Courier", "2026-01-02"],
  ]);
});

test("what an import could not read is said of each line", async ({ page }) => {
  const lines = [
    '{"text":"One","date":"the other day"}',
    '{"text":"Two","label":[[0,3,"PER"]]}',
    '{"text":"Three","score":NaN}',
    '{"text":"a\\r\\nb\\r\\nc"}',
  ];
  await page.getByLabel("Files to bring in").setInputFiles([file("lines.jsonl", lines.join("\n"))]);
  const said = outcomes(page).getByRole("listitem");
  await expect(said.filter({ hasText: "line 1" })).toContainText(
    "The date “the other day” is no date such as",
  );
  await expect(said.filter({ hasText: "line 2" })).toContainText("Labels were left out");
  await expect(said.filter({ hasText: "line 3" })).toContainText("NaN is no JSON and became null");
  await expect(said.filter({ hasText: "line 4" })).toContainText("2 line ends changed");
});

test("text that is not UTF-8 is refused, and read where it is to be cleaned", async ({ page, scene }) => {
  const latin = Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x61, 0x94, 0x0a]);
  await page.getByLabel("Files to bring in").setInputFiles([file("cafe.txt", latin)]);
  await expect(outcomes(page).getByRole("listitem")).toContainText("refused");
  await page.getByRole("button", { name: "Bring in more" }).click();
  await page.getByText("Outlet, date and language for all").click();
  await page.getByRole("checkbox", { name: "Clean text that is not UTF-8" }).check();
  await page.getByLabel("Files to bring in").setInputFiles([file("cafe.txt", latin)]);
  await expect(outcomes(page).getByRole("listitem")).toContainText("The text was read as windows-1252.");
  const article = await prisma.article.findFirstOrThrow({ where: { projectId: scene.project.id } });
  expect(article.text).toBe("café “a”\n");
});
