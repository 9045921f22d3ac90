import type { Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { buildLayer, buildSpan } from "@/prisma/builders.ts";
import { expect, test, visit } from "./fixtures.ts";

test.beforeEach(async ({ page, scene, signIn }) => {
  await signIn(scene.owner);
  await visit(page, `/projects/${scene.project.slug}/labels`);
});

const labels = (page: Page) =>
  page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Edit / }) });

async function ask(page: Page, label: string, item: string): Promise<void> {
  await page.getByRole("button", { name: `More for ${label}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("a new label shows its contrasts and has the attributes it was given", async ({ page, scene }) => {
  await page.getByRole("button", { name: "New label" }).click();
  const form = page.getByRole("dialog", { name: "New label" });
  await form.getByLabel("Name in the export").first().fill("number");
  await form.getByLabel("Key").fill("5");
  await form.getByLabel("Colour", { exact: true }).fill("#ffee00");
  await form.getByLabel("Line", { exact: true }).selectOption("wavy");
  for (const theme of ["light", "dark"]) {
    const sample = await form.getByText(`${theme}: text on tint`).textContent();
    const [, text, line] = /text on tint ([\d.]+), line on paper ([\d.]+)/.exec(sample ?? "") ?? [];
    expect(Number(text)).toBeGreaterThanOrEqual(4.5);
    expect(Number(line)).toBeGreaterThanOrEqual(3);
  }
  await form.getByRole("button", { name: "Add an attribute" }).click();
  const attribute = form.getByRole("group", { name: "new attribute" });
  await attribute.getByLabel("Name in the export").fill("unit");
  await attribute.getByLabel("Kind").selectOption("Choice of a list");
  await attribute.getByLabel("Title").fill("Unit");
  await form.getByRole("group", { name: "Unit" }).getByLabel("Choices").fill("km\nUSD = dollars");
  await form.getByRole("button", { name: "Create label" }).click();
  await expect(labels(page).filter({ hasText: "number · wavy line · 0 marks" })).toContainText("Unit");
  const made = await prisma.label.findFirstOrThrow({
    where: { projectId: scene.project.id, name: "number" },
  });
  expect(made).toMatchObject({ colour: "#ffee00", hotkey: "5", line: "wavy" });
  expect(made.attributes).toMatchObject([{ name: "unit", type: "choice", choices: ["km", "USD"] }]);
});

test("a label is renamed and moved, and both last", async ({ page }) => {
  await page.getByRole("button", { name: "Edit quote" }).click();
  const form = page.getByRole("dialog", { name: "Label Quote" });
  await form.getByLabel("Name in the export").first().fill("saying");
  await form.getByRole("button", { name: "Save label" }).click();
  await expect(labels(page).first()).toContainText("saying");
  // The screen moves it at once; what lasts is what the server has taken.
  const stored = page.waitForResponse((answer) => answer.url().endsWith("/labels/order") && answer.ok());
  await page.getByRole("button", { name: "Move saying down" }).click();
  await expect(labels(page).nth(1)).toContainText("saying");
  await stored;
  await page.reload();
  await expect(labels(page).nth(1)).toContainText("saying");
});

test("a label is dragged by its handle to another place, and it lasts", async ({ page, scene }) => {
  const names = await prisma.label.findMany({
    where: { projectId: scene.project.id },
    orderBy: { position: "asc" },
  });
  const [first = "", ...others] = names.map(({ name }) => name);
  const handle = (name: string) =>
    labels(page)
      .filter({ has: page.getByRole("button", { name: `Edit ${name}` }) })
      .getByTitle("Drag to move");
  const order = () => labels(page).getByRole("button", { name: /^Edit / });
  async function expectOrder(ordered: string[]) {
    for (const [index, name] of ordered.entries())
      await expect(order().nth(index)).toHaveAccessibleName(`Edit ${name}`);
  }
  const stored = page.waitForResponse((answer) => answer.url().endsWith("/labels/order") && answer.ok());
  // Onto the lower half of the last row: after it.
  const last = labels(page).last();
  const height = (await last.boundingBox())?.height ?? 0;
  await handle(first).dragTo(last, { targetPosition: { x: 40, y: height - 4 } });
  await expectOrder([...others, first]);
  await stored;
  await page.reload();
  await expectOrder([...others, first]);
});

test.describe("refusals", () => {
  test.use({ expectedConsole: /status of 400/ });

  test("a name that is taken is refused with a sentence, and nothing typed is lost", async ({ page }) => {
    await page.getByRole("button", { name: "Edit claim" }).click();
    const form = page.getByRole("dialog", { name: "Label Claim" });
    await form.getByLabel("Name in the export").first().fill("quote");
    await form.getByRole("button", { name: "Save label" }).click();
    await expect(form.getByRole("alert")).toContainText(".");
    await expect(form.getByLabel("Name in the export").first()).toHaveValue("quote");
  });
});

test.describe("a label in use", () => {
  test.beforeEach(async ({ page, scene, article }) => {
    const layer = await buildLayer(article, scene.ann);
    await buildSpan(layer, article, scene.label("claim"), "the bridge would reopen");
    await page.reload();
    await visit(page, page.url());
  });

  test("is archived and comes back, and its marks stay", async ({ page, scene }) => {
    await ask(page, "claim", "Archive");
    await page.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
    await expect(page.getByRole("heading", { name: "Archived" })).toBeVisible();
    expect(await prisma.span.count({ where: { labelId: scene.label("claim").id } })).toBe(1);
    await ask(page, "claim", "Restore");
    await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
    await expect(page.getByRole("heading", { name: "Archived" })).toHaveCount(0);
  });

  test("is merged into another, and no mark is lost", async ({ page, scene }) => {
    await ask(page, "claim", "Merge into another");
    const question = page.getByRole("dialog", { name: "Merge Claim into another label" });
    await question.getByLabel("Into").selectOption("Quote");
    await question.getByRole("button", { name: "Merge 1 mark" }).click();
    await expect(labels(page)).toHaveCount(3);
    await expect(labels(page).filter({ hasText: "quote ·" })).toContainText("1 mark");
    expect(await prisma.span.count({ where: { labelId: scene.label("quote").id } })).toBe(1);
  });
});

test("guidelines are written with headings and lists, and annotators read them", async ({
  page,
  scene,
  newBrowser,
}) => {
  await visit(page, `/projects/${scene.project.slug}/guidelines`);
  await page.getByRole("button", { name: "Write them" }).click();
  const editor = page.getByRole("textbox", { name: "Guidelines" });
  await editor.click();
  await page.getByRole("button", { name: "Heading 2" }).click();
  await expect(editor).toBeFocused();
  await page.keyboard.type("What we mark");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Bullet list" }).click();
  await expect(editor).toBeFocused();
  await page.keyboard.type("Words in quotation marks");
  await page.getByRole("button", { name: "Save guidelines" }).click();
  await expect(page.getByRole("button", { name: "Edit", exact: true })).toBeVisible();

  const annotator = await newBrowser(scene.ann);
  await annotator.goto(`/projects/${scene.project.slug}/guidelines`);
  await expect(annotator.getByRole("heading", { level: 2, name: "What we mark" })).toBeVisible();
  await expect(annotator.getByRole("listitem").filter({ hasText: "Words in quotation marks" })).toBeVisible();
  await expect(annotator.getByRole("button", { name: "Edit", exact: true })).toHaveCount(0);
});
