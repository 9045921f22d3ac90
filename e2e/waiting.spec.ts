import { readFile } from "node:fs/promises";
import { prisma } from "@/lib/server/db/database.ts";
import { expect, visit } from "./fixtures.ts";
import { savedMarks } from "./reading.ts";
import { batches, cutEdits, mark, quotes, reconnect, test } from "./saving-scene.ts";

test("another page tells what waits, signing out asks first, and it is sent from there", async ({
  page,
  context,
  scene,
  opened: { article, path },
}) => {
  await cutEdits(context);
  await mark(page, "Ada Ferro");
  await expect(page.getByRole("banner")).toContainText("Offline, 1 waiting");
  await page.close({ runBeforeUnload: false });
  const desk = await context.newPage();
  await visit(desk, "/");
  const notice = desk.getByRole("status").filter({ hasText: "1 change not saved yet." });
  await expect(notice.getByRole("link", { name: "A bridge" })).toHaveAttribute("href", path);
  await desk.getByRole("button", { name: /^Account menu/ }).click();
  await desk.getByRole("menuitem", { name: "Sign out" }).click();
  const question = desk.getByRole("dialog", { name: "1 change not saved yet" });
  await question.getByRole("button", { name: "Stay" }).click();
  await expect(question).toHaveCount(0);
  await context.unroute(batches);
  await reconnect(context);
  await expect(notice).toHaveCount(0);
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(["Ada Ferro"]);
});

test("what waits for an article that is gone is listed, kept as a file and given up after a question", async ({
  page,
  context,
  scene,
  opened: { article, layer },
}) => {
  await cutEdits(context);
  await mark(page, "Ada Ferro");
  await mark(page, "Sol Marin");
  await expect(page.getByRole("banner")).toContainText("Offline, 2 waiting");
  await page.close({ runBeforeUnload: false });
  await prisma.member.deleteMany({ where: { userId: scene.ann.id, projectId: scene.project.id } });
  const desk = await context.newPage();
  await visit(desk, "/");
  const notice = desk.getByRole("status").filter({ hasText: "2 changes to A bridge cannot be saved" });
  await notice.getByRole("button", { name: "Give up" }).click();
  const question = desk.getByRole("dialog", { name: "Give up 2 changes to A bridge" });
  await expect(question.getByRole("list", { name: "What is given up" }).getByRole("listitem")).toHaveText([
    "Added: “Ada Ferro”",
    "Added: “Sol Marin”",
  ]);
  const [download] = await Promise.all([
    desk.waitForEvent("download"),
    question.getByRole("button", { name: "Download them as JSON" }).click(),
  ]);
  const kept = await readFile(await download.path(), "utf8");
  expect(JSON.parse(kept)).toMatchObject({
    layerId: layer.id,
    href: `/articles/${article.id}`,
    batches: [
      { changes: [{ of: "span", before: null, after: { quote: "Ada Ferro", start: 0, end: 9 } }] },
      { changes: [{ of: "span", before: null, after: { quote: "Sol Marin" } }] },
    ],
  });
  await question.getByRole("button", { name: "Cancel" }).click();
  await desk.reload();
  await notice.getByRole("button", { name: "Give up" }).click();
  await question.getByRole("button", { name: "Give up 2 changes" }).click();
  await expect(notice).toHaveCount(0);
  await visit(desk, "/projects");
  await expect(desk.getByRole("status").filter({ hasText: "2 changes" })).toHaveCount(0);
});

test("what waited for an article that was out of sight for a while is saved once it is back", async ({
  page,
  context,
  scene,
  opened: { article },
}) => {
  await cutEdits(context);
  await mark(page, "Ada Ferro");
  await expect(page.getByRole("banner")).toContainText("Offline, 1 waiting");
  await page.close({ runBeforeUnload: false });
  await context.unroute(batches);
  const where = { userId: scene.ann.id, projectId: scene.project.id };
  const member = await prisma.member.findFirstOrThrow({ where });
  await prisma.member.deleteMany({ where });
  const desk = await context.newPage();
  await visit(desk, "/");
  const notice = desk.getByRole("status").filter({ hasText: "1 change to A bridge cannot be saved" });
  await expect(notice).toBeVisible();
  await prisma.member.create({ data: member });
  await reconnect(context);
  await expect(notice).toHaveCount(0);
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(["Ada Ferro"]);
});
