import type { Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { makeDocx } from "./docx.ts";
import { expect, test, visit } from "./fixtures.ts";

const ferry = "The last ferry\n\nIt left at 23:40, “an hour late” 🙃.\n";

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

async function openImport(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Bring articles in" }).click();
}

const outcomes = (page: Page) => page.getByRole("list", { name: "What became of each article" });

test.beforeEach(async ({ page, scene, signIn }) => {
  await signIn(scene.owner);
  await visit(page, `/projects/${scene.project.slug}/articles`);
});

test("chosen files of every kind come in, and each bad one says why without stopping the rest", async ({
  page,
  scene,
}) => {
  await openImport(page);
  await page.getByRole("combobox", { name: "Story" }).fill("The ferry");
  await page
    .getByLabel("Files to bring in")
    .setInputFiles([
      file("ferry.txt", ferry),
      file("harbour.md", "# Harbour closes\n\nThe *whole* harbour closed.\n"),
      file(
        "mast.html",
        "<title>Mast falls</title><h1>Mast falls</h1><p>It fell <b>twice</b>.</p><script>alert(1)</script>",
      ),
      file("tide.docx", makeDocx("Tide table wrong", "The tide came early.")),
      file(
        "more.jsonl",
        [
          JSON.stringify({ title: "Again", text: ferry }),
          '{"title": "broken"',
          JSON.stringify({ title: "Pilot speaks", text: "I saw it.", outlet: "Courier", ship: "Ada" }),
        ].join("\n"),
      ),
      file("photo.png", "not an article"),
      file("noise.txt", "a\u0000b"),
    ]);
  await page.getByRole("button", { name: "Bring in 7 files" }).click();
  await expect(page.getByText("5 imported · 1 already here · 3 refused")).toBeVisible();
  const items = outcomes(page).getByRole("listitem");
  await expect(items.filter({ hasText: "duplicate" })).toContainText("line 1");
  await expect(items.filter({ hasText: "refused" }).filter({ hasText: "line 2" })).toContainText("not JSON");
  await expect(items.filter({ hasText: "photo.png" })).toContainText("refused");
  await expect(items.filter({ hasText: "noise.txt" })).toContainText(/refused.*\./);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText("5 articles", { exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: "Pilot speaks" })).toContainText("Courier · The ferry");

  const articles = await prisma.article.findMany({ where: { projectId: scene.project.id } });
  const textOf = (title: string) => articles.find((article) => article.title === title)?.text;
  expect(articles.find(({ text }) => text === ferry)).toBeDefined();
  expect(textOf("Harbour closes")).toBe("Harbour closes\nThe whole harbour closed.");
  expect(textOf("Mast falls")).toBe("Mast falls\nIt fell twice.");
  expect(textOf("Pilot speaks")).toBe("I saw it.");
  expect(articles.some(({ text }) => text === "Tide table wrong\nThe tide came early.")).toBe(true);
});

/** Files as the browser hands them over when they are dragged in from the desktop. */
function dragged(page: Page, files: readonly { name: string; content: string }[]) {
  return page.evaluateHandle((parts) => {
    const transfer = new DataTransfer();
    for (const { name, content } of parts) transfer.items.add(new File([content], name));
    return transfer;
  }, files);
}

test("files dropped anywhere on the page come in together, and a bad one among them stops none", async ({
  page,
  scene,
}) => {
  const dataTransfer = await dragged(page, [
    { name: "ferry.txt", content: ferry },
    { name: "photo.png", content: "not an article" },
    { name: "harbour.md", content: "# Harbour closes\n\nThe *whole* harbour closed.\n" },
    { name: "noise.txt", content: "a\u0000b" },
    { name: "mast.html", content: "<h1>Mast falls</h1><p>It fell <b>twice</b>.</p>" },
  ]);
  await page.dispatchEvent("body", "dragenter", { dataTransfer });
  const area = page.getByText("Drop to bring in");
  await area.dispatchEvent("dragover", { dataTransfer });
  await area.dispatchEvent("drop", { dataTransfer });
  await page.getByRole("button", { name: "Bring in 5 files" }).click();
  await expect(page.getByText("3 imported · 0 already here · 2 refused")).toBeVisible();
  const items = outcomes(page).getByRole("listitem");
  await expect(items).toHaveCount(5);
  await expect(items.filter({ hasText: "photo.png" })).toContainText("refused");
  await expect(items.filter({ hasText: "noise.txt" })).toContainText(/refused.*\./);
  await page.getByRole("button", { name: "Done" }).click();
  for (const name of ["ferry", "Harbour closes", "Mast falls"])
    await expect(page.getByRole("link", { name })).toBeVisible();
  expect(await prisma.article.count({ where: { projectId: scene.project.id } })).toBe(3);
});

test("files dropped into the dialog come in, those the project has already too, as duplicates", async ({
  page,
}) => {
  await openImport(page);
  const area = page.getByText("Drop files here, or choose them");
  const dataTransfer = await dragged(page, [
    { name: "ferry.txt", content: ferry },
    { name: "again.txt", content: ferry },
    { name: "noise.txt", content: "a\u0000b" },
  ]);
  for (const type of ["dragenter", "dragover", "drop"]) await area.dispatchEvent(type, { dataTransfer });
  await expect(page.getByText("1 imported · 1 already here · 1 refused")).toBeVisible();
});

test("a pasted text comes in as it is", async ({ page, scene }) => {
  await openImport(page);
  await page.getByRole("tab", { name: "Paste a text" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("The last ferry, pasted");
  await page.getByText("Outlet, date and language for all").click();
  await page.getByRole("textbox", { name: "Outlet" }).fill("The Lanner Gazette");
  await page.getByLabel("Published").fill("2026-05-14");
  await page.getByRole("combobox", { name: "Language" }).fill("nl");
  await page.getByRole("textbox", { name: "Text", exact: true }).fill(ferry);
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(outcomes(page).getByRole("listitem")).toContainText("imported");
  const article = await prisma.article.findFirstOrThrow({ where: { projectId: scene.project.id } });
  expect(article).toMatchObject({
    title: "The last ferry, pasted",
    outlet: "The Lanner Gazette",
    language: "nl",
    publishedAt: new Date("2026-05-14T00:00:00Z"),
    text: ferry,
  });
  await visit(page, `/articles/${article.id}`);
  await expect(page.getByText("Thursday, 14 May 2026", { exact: false }).first()).toBeVisible();
  await expect(page.getByText("14 May 2026, 00:00")).toHaveCount(0);
});
