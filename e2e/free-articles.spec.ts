import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer } from "@/prisma/builders.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test, visit } from "./fixtures.ts";
import { expectKept } from "./reading.ts";

test.use({ expectedConsole: /status of 403/ });

test("a new annotator’s desk lists the first free articles with outlet and date, and one click takes one", async ({
  page,
  scene,
  signIn,
}) => {
  const { project, ann, ben } = scene;
  const published = { publishedAt: new Date("2026-05-01T23:30:00Z"), timeZone: "Europe/London" };
  const bridge = await buildArticle(project, {
    title: "Bridge reopens",
    outlet: "The Quay Post",
    ...published,
  });
  const urgent = await buildArticle(project, { title: "Anchor found", priority: 2 });
  const taken = await buildArticle(project, { title: "Mill sold", priority: 2 });
  await buildLayer(taken, ben);
  await signIn(ann);
  await visit(page, "/");
  const list = page.getByRole("list", { name: "Free articles" });
  await expect(list.getByRole("listitem")).toHaveText([/^Anchor found/, /^Bridge reopens/]);
  await expect(list.getByRole("listitem").last()).toContainText("The Quay Post · 2 May 2026");
  await expectAccessible(page);
  await page.getByRole("link", { name: "All unassigned articles" }).click();
  for (const title of ["Anchor found", "Bridge reopens"])
    await expect(page.getByRole("table").getByRole("link", { name: title, exact: true })).toBeVisible();

  // Somebody else was faster: it is said, and the list goes on.
  await visit(page, "/");
  await buildLayer(urgent, ben);
  await list.getByRole("button", { name: "Take: Anchor found" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "has all the annotators it needs" })).toBeVisible();
  await visit(page, "/");
  await expect(list.getByRole("listitem")).toHaveText([/^Bridge reopens/]);
  await list.getByRole("button", { name: "Take: Bridge reopens" }).click();
  await expect(page).toHaveURL(`/articles/${bridge.id}`);
  await expectKept(page);
  expect(await prisma.layer.count({ where: { articleId: bridge.id, ownerId: ann.id } })).toBe(1);
  await visit(page, "/");
  await expect(page.getByRole("link", { name: "Start: Bridge reopens" })).toBeVisible();
  await expect(list).toHaveCount(0);
});
