import type { Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test, visit } from "./fixtures.ts";

async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

const text = "Ada Ferro met Sol Marin on Friday.";

test("an owner deletes an article after reading what goes with it and typing its title", async ({
  page,
  scene,
  signIn,
}) => {
  const { project, ann, label } = scene;
  const article = await buildArticle(project, { title: "A bridge", text });
  const layer = await buildLayer(article, ann, { status: "SUBMITTED" });
  await buildSpan(layer, article, label("date"), "Friday");
  await buildArticle(project, { title: "Another bridge" });
  await signIn(scene.owner);
  await visit(page, `/projects/${project.slug}/articles`);
  await page.getByRole("button", { name: "Edit details of A bridge" }).click();
  await page.getByRole("button", { name: "Delete the article" }).click();
  const question = page.getByRole("dialog", { name: "Delete the article" });
  await expect(question.getByRole("list", { name: "What goes with it" }).getByRole("listitem")).toHaveText([
    "1 layer of annotators",
    "1 mark",
  ]);
  await expectAccessible(page);
  const verb = question.getByRole("button", { name: "Delete for good" });
  await expect(verb).toBeDisabled();
  await question.getByLabel("Type its title to go on").fill("Another bridge");
  await expect(verb).toBeDisabled();
  await question.getByRole("button", { name: "Cancel" }).click();
  expect(await prisma.article.count({ where: { id: article.id } })).toBe(1);
  await page.getByRole("button", { name: "Delete the article" }).click();
  await question.getByLabel("Type its title to go on").fill("A bridge");
  await verb.click();
  await expect(page.getByRole("alert").filter({ hasText: "“A bridge” is deleted." })).toBeVisible();
  await expect(page.getByRole("link", { name: "A bridge", exact: true })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Another bridge" })).toBeVisible();
  expect(await prisma.layer.count({ where: { id: layer.id } })).toBe(0);
  await visit(page, `/projects/${project.slug}/history`);
  await expect(page.getByRole("row").filter({ hasText: "deleted the article" })).toContainText("A bridge");
});

test("an owner takes articles back, and says what becomes of what is begun", async ({
  page,
  scene,
  signIn,
}) => {
  const { project, ann, ben, label } = scene;
  const begun = await buildArticle(project, { title: "Begun", text });
  const fresh = await buildArticle(project, { title: "Fresh" });
  const layer = await buildLayer(begun, ann, { status: "IN_PROGRESS", revision: 1 });
  await buildSpan(layer, begun, label("date"), "Friday");
  await buildLayer(fresh, ann);
  await buildLayer(fresh, ben, { status: "SUBMITTED" });
  await signIn(scene.owner);
  await visit(page, `/projects/${project.slug}/articles`);
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await page.getByRole("button", { name: "Take back", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Take back 2 articles" });
  await choose(page, "From", ann.name);
  await expect(dialog.getByRole("radiogroup", { name: "1 article of theirs is begun" })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("radio", { name: "Take it back too" }).check();
  await dialog.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "2 assignments taken back." })).toBeVisible();
  expect(await prisma.layer.findMany({ where: { ownerId: ann.id } })).toMatchObject([
    { id: layer.id, status: "WITHDRAWN" },
  ]);
  expect(await prisma.span.count({ where: { layerId: layer.id } })).toBe(1);
  expect(await prisma.layer.count({ where: { ownerId: ben.id, status: "SUBMITTED" } })).toBe(1);
});

test("an owner sets story, outlet and date of many articles at once", async ({ page, scene, signIn }) => {
  const { project } = scene;
  const story = await prisma.story.create({ data: { projectId: project.id, title: "The bridge" } });
  await buildArticle(project, { title: "One", outlet: "Courier" });
  await buildArticle(project, { title: "Two", outlet: "Ledger" });
  await signIn(scene.owner);
  await visit(page, `/projects/${project.slug}/articles`);
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await page.getByRole("button", { name: "Story, outlet and date" }).click();
  const dialog = page.getByRole("dialog", { name: "Story, outlet and date of 2 articles" });
  await expect(dialog.getByRole("button", { name: "Set" })).toBeDisabled();
  await dialog.getByRole("combobox", { name: "Story" }).click();
  await page.getByRole("option", { name: "The bridge", exact: true }).click();
  await dialog.getByLabel("Published on").fill("2026-05-14");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Set" }).click();
  await expect(dialog).toHaveCount(0);
  const articles = await prisma.article.findMany({
    where: { projectId: project.id },
    orderBy: { title: "asc" },
  });
  const publishedAt = new Date("2026-05-14T00:00:00Z");
  expect(articles).toMatchObject([
    { title: "One", outlet: "Courier", storyId: story.id, publishedAt },
    { title: "Two", outlet: "Ledger", storyId: story.id, publishedAt },
  ]);
});

test("an owner is told who has read what others marked, and they are left out of blind work", async ({
  page,
  scene,
  signIn,
  newBrowser,
}) => {
  const { project, ann, reviewer } = scene;
  await prisma.project.update({ where: { id: project.id }, data: { annotatorsPerArticle: 2 } });
  const article = await buildArticle(project, { title: "A bridge", text });
  const layer = await buildLayer(article, ann, { status: "SUBMITTED" });
  const review = await newBrowser(reviewer);
  await visit(review, `/review/${layer.id}`);
  await expect(review.getByRole("banner").getByRole("button", { name: "Finish" })).toBeVisible();
  await signIn(scene.owner);
  await visit(page, `/projects/${project.slug}/articles`);
  await page.getByRole("checkbox", { name: "Select A bridge" }).check();
  await page.getByRole("button", { name: "Assign", exact: true }).click();
  await page.getByRole("combobox", { name: "To", exact: true }).click();
  await page.getByRole("option", { name: reviewer.name }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Assign" }).click();
  const told = page.getByRole("dialog", { name: "Not all could be assigned" });
  await expect(told).toContainText(`${reviewer.name} has read what others marked in 1 of them`);
  await expectAccessible(page);
  await told.getByRole("button", { name: "Close" }).last().click();
  expect(await prisma.layer.count({ where: { ownerId: reviewer.id } })).toBe(0);
});
