import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import { expect, test, visit } from "./fixtures.ts";
import { cardOf, expectKept, expectSaid, expectSettled, openArticle, pressFor, textOf } from "./reading.ts";

const text = "“We open at noon,” said Ada Ferro on Friday.";

test("the cards stand beside the text as soon as the article is open", async ({ page, scene, signIn }) => {
  const article = await buildArticle(scene.project, { text });
  const layer = await buildLayer(article, scene.ann);
  await buildSpan(layer, article, scene.label("entity"), "Ada Ferro");
  await signIn(scene.ann);
  await openArticle(page, article);
  await expect(cardOf(page, "Ada Ferro")).toBeVisible();
});

test("an address that names a mark opens the article at that mark", async ({ page, scene, signIn }) => {
  const article = await buildArticle(scene.project, { text });
  const layer = await buildLayer(article, scene.ann);
  const span = await buildSpan(layer, article, scene.label("entity"), "Ada Ferro");
  await signIn(scene.ann);
  await visit(page, `/articles/${article.id}?span=${span.id}`);
  await expect(cardOf(page, "Ada Ferro").getByLabel("Type")).toBeVisible();
});

test("a verdict shows in the annotator's open reader at once, and goes when it is taken back", async ({
  page,
  scene,
  signIn,
  newBrowser,
}) => {
  const article = await buildArticle(scene.project, { text });
  const layer = await buildLayer(article, scene.ann, { status: "SUBMITTED", submittedAt: new Date() });
  await buildSpan(layer, article, scene.label("entity"), "Friday");
  await signIn(scene.ann);
  await openArticle(page, article);
  const shown = textOf(page).locator("mark", { hasText: "Friday" });
  await expect(shown).not.toHaveClass(/rejected/);

  const reviewer = await newBrowser(scene.reviewer);
  await visit(reviewer, `/review/${layer.id}`);
  await expectSettled(reviewer, "0 of 1 settled");
  await reviewer.keyboard.press("n");
  await expectSaid(reviewer, "Friday");
  await reviewer.keyboard.press("x");
  await expect(shown).toHaveClass(/rejected/);
  await expect(cardOf(page, "Friday")).toContainText("Rejected by Rhea Reviewer");
  await reviewer.keyboard.press("Control+z");
  await expect(shown).not.toHaveClass(/rejected/);
  await expect(cardOf(page, "Friday")).not.toContainText("Rejected");
});

test("a mark is discussed from its card; the thread leads back to the text, is settled and opened again", async ({
  page,
  scene,
  signIn,
}) => {
  const article = await buildArticle(scene.project, { text });
  const layer = await buildLayer(article, scene.ann);
  await buildSpan(layer, article, scene.label("entity"), "Ada Ferro");
  await signIn(scene.ann);
  await openArticle(page, article);
  await page.keyboard.press("j");
  await cardOf(page, "Ada Ferro").getByRole("button", { name: "Discuss" }).click();
  const thread = page.getByRole("region", { name: "Thread on Ada Ferro" });
  await expect(thread.getByLabel("Say what this mark is about")).toBeFocused();
  await page.keyboard.type("With her title?");
  await thread.getByRole("button", { name: "Send" }).click();
  await expect(thread).toContainText("Ann Annotator");
  await expect(page.getByRole("tab", { name: "Thread 1" })).toBeVisible();
  await thread.getByRole("button", { name: "Settled" }).click();
  await expect(page.getByRole("tab", { name: "Thread 0" })).toBeVisible();
  await thread.getByRole("button", { name: "Open again" }).click();
  await expect(page.getByRole("tab", { name: "Thread 1" })).toBeVisible();
  await thread.getByRole("button", { name: "Ada Ferro", exact: true }).click();
  await expectSaid(page, "Entity “Ada Ferro”");
  expect(await prisma.comment.findMany({ where: { articleId: article.id } })).toMatchObject([
    { body: "With her title?", quote: "Ada Ferro", resolvedAt: null },
  ]);
});

test("what review changed, and what was spoken of, is filtered by click and by key, and stepped through", async ({
  page,
  scene,
  signIn,
}) => {
  const article = await buildArticle(scene.project, { text });
  const layer = await buildLayer(article, scene.ann, { status: "SUBMITTED", submittedAt: new Date() });
  const marks = await Promise.all(
    ["We", "Ada Ferro", "Friday"].map((words) => buildSpan(layer, article, scene.label("entity"), words)),
  );
  const [we, ada, friday] = marks.map(({ id }) => id);
  const gold = await buildLayer(article, null, { status: "IN_PROGRESS" });
  for (const [spanId = "", decision] of [
    [we, "ACCEPT"],
    [friday, "REJECT"],
  ] as const) {
    await prisma.verdict.create({
      data: {
        id: randomUUID(),
        goldLayerId: gold.id,
        layerId: layer.id,
        spanId,
        decision,
        reviewerId: scene.reviewer.id,
      },
    });
  }
  await signIn(scene.ann);
  await openArticle(page, article);
  const filter = page.getByRole("radiogroup", { name: "Show marks" });
  await expect(filter).toHaveText("All 3Changed 1Discussed 0");
  await filter.getByText("Changed 1").click();
  const cards = page.getByRole("complementary").getByRole("listitem");
  await expect(cards).toHaveCount(1);
  await expect(cards).toContainText("Friday");
  await pressFor(page, "j", "Entity “Friday”");
  await page.keyboard.press("j");
  await expect(page.getByRole("alert").filter({ hasText: "No mark after this one." })).toBeVisible();
  await pressFor(page, "Shift+F", "Discussed: 0 marks");
  await expect(page.getByRole("complementary")).toContainText(
    "Nobody has said anything about your marks yet.",
  );

  const remark = { articleId: article.id, layerId: layer.id, spanId: ada ?? "", body: "With her title?" };
  await prisma.comment.create({
    data: {
      ...remark,
      id: randomUUID(),
      start: 25,
      end: 34,
      quote: "Ada Ferro",
      authorId: scene.reviewer.id,
    },
  });
  await page.reload();
  await expectKept(page);
  await expect(filter).toHaveText("All 3Changed 1Discussed 1");
  await filter.getByText("Discussed 1").click();
  await expect(cards).toContainText("Ada Ferro");
  await pressFor(page, "Shift+F", "All: 3 marks");
  await expect(cards).toHaveCount(3);
});
