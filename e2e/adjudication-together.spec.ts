import { prisma } from "@/lib/server/db/database.ts";
import { buildLayer, buildMember, buildSpan } from "@/prisma/builders.ts";
import { candidateCard, expectOpen, goldOf, openAdjudication, test } from "./adjudication-scene.ts";
import { expect, visit } from "./fixtures.ts";
import { expectSaid, expectSettled, pressFor } from "./reading.ts";

test("two reviewers see each other, and each other's decisions as they are made", async ({
  page,
  scene,
  newBrowser,
  adjudicate,
}) => {
  const { article } = await adjudicate(5);
  await expect(page.getByRole("banner")).not.toContainText("here too");
  const other = await newBrowser(scene.owner);
  await openAdjudication(other, article, "0 of 7 settled");
  await expect(page.getByRole("banner")).toContainText("Olive Owner is here too");
  await expect(other.getByRole("banner")).toContainText("Rhea Reviewer is here too");

  await pressFor(page, "n", "Date, edges differ");
  await pressFor(page, "2", "Taken from B and E. 3 left.");
  await expectSettled(other, "1 of 7 settled");
  await pressFor(other, "n", "Entity, edges differ");
  await pressFor(other, "x", "Nothing taken. 2 left.");
  await expectSettled(page, "2 of 7 settled");
  await expect(page.getByRole("tab", { name: "2 Contested" })).toBeVisible();
  // Everybody takes back their own.
  await pressFor(page, "Control+z", "Undone.");
  await expectSettled(other, "1 of 7 settled");
  await expect(other.getByRole("tab", { name: "3 Contested" })).toBeVisible();

  await other.close();
  await expect(page.getByRole("banner")).not.toContainText("here too");
});

test.describe("without a network", () => {
  test.use({ expectedConsole: /ERR_INTERNET_DISCONNECTED|409 \(Conflict\)/ });

  test("decisions wait, survive, and where a colleague decided meanwhile both sides are shown", async ({
    page,
    context,
    scene,
    newBrowser,
    adjudicate,
  }) => {
    const { article } = await adjudicate(2);
    await pressFor(page, "n", "Date, edges differ");
    await context.setOffline(true);
    await pressFor(page, "2", "Taken from B.");
    await pressFor(page, "1", "Taken from A");
    await expect(page.getByRole("banner")).toContainText("Offline, 2 waiting");
    const other = await newBrowser(scene.owner);
    await openAdjudication(other, article, "0 of 7 settled");
    await pressFor(other, "n", "Date, edges differ");
    await pressFor(other, "x", "Nothing taken.");
    await expectSettled(other, "1 of 7 settled");
    await context.setOffline(false);
    await page.getByRole("button", { name: "Conflict on 1" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("Verdict: reject");
    await dialog.getByRole("button", { name: "Keep theirs" }).click();
    await expectSettled(page, "2 of 7 settled");
    expect(await goldOf(article)).not.toContain("date on Tuesday");
    await expectSettled(other, "2 of 7 settled");
    await other.close();
    await expect(page.getByRole("banner")).not.toContainText("here too");
  });
});

test("a layer that comes late opens only what it changes, and a key keeps what was decided", async ({
  page,
  scene,
  signIn,
  newPerson,
  newBrowser,
  annotate,
}) => {
  const { article } = await annotate(2);
  const cy = await newPerson({ name: "Cy Annotator" });
  await buildMember(scene.project, cy);
  const layer = await buildLayer(article, cy, { status: "IN_PROGRESS" });
  for (const words of ["Mira Sole", "Port Amber", "Blue"]) {
    await buildSpan(layer, article, scene.label("entity"), words);
  }
  await buildSpan(layer, article, scene.label("date"), "midnight");

  await signIn(scene.reviewer);
  await visit(page, `/adjudicate/${article.id}`);
  await expect(page.getByRole("main")).toContainText("Cy Annotator has not submitted this article yet.");
  await page.getByRole("button", { name: "Adjudicate without" }).click();
  await expectOpen(page);
  await pressFor(page, "n", "Date, edges differ");
  await pressFor(page, "1", "Taken from A.");
  await pressFor(page, "1", "Taken from A.");
  await pressFor(page, "a", "All 7 are settled");
  await expectSettled(page, "7 of 7 settled");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog")).toContainText("Cy Annotator has not submitted");
  await page.getByRole("dialog").getByRole("button", { name: "Finish", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("Gold is settled.");
  await visit(page, `/projects/${scene.project.slug}/articles`);
  await page.getByRole("link", { name: `Gold of ${article.title}` }).click();
  await expect(page.getByRole("main")).toContainText("Gold is settled.");

  const late = await newBrowser(cy);
  await visit(late, `/articles/${article.id}`);
  await expect(late.getByRole("banner")).toContainText("All 4 marks saved");
  await late.keyboard.press("Control+Enter");
  await late.getByRole("dialog").getByRole("button", { name: "Submit", exact: true }).click();
  await expect(late.getByRole("main")).toContainText("Submitted.");

  await expect(page.getByRole("main")).toContainText("Cy Annotator submitted after gold was settled.");
  await page.getByRole("button", { name: "Adjudicate what came" }).click();
  await expectOpen(page);
  // Two names as gold has them reopen nothing and are taken at once; one otherwise does.
  await expect(page.getByRole("tab", { name: "2 Agreed" })).toBeVisible();
  await pressFor(page, "a", "2 agreed marks taken.");
  await page.getByRole("tab", { name: "1 Reopened" }).click();
  await candidateCard(page, "Blue Lines").getByRole("button").first().click();
  await expect(candidateCard(page, "Blue Lines")).toContainText("Before: Taken from A and B");
  await pressFor(page, "k", "Decision kept.");
  await expect(page.getByRole("banner")).toContainText("Gold saved");
  expect(await goldOf(article)).toContain("entity Blue Lines");
  const kept = await prisma.verdict.findFirstOrThrow({
    where: { layerId: layer.id, decision: "CORRECT" },
  });
  expect(kept.goldSpanId).not.toBeNull();
});

test("a layer that comes while the page is open is taken in when asked, and one can be returned", async ({
  page,
  newBrowser,
  adjudicate,
}) => {
  const { article, annotators } = await adjudicate(3);
  await pressFor(page, "n", "Date, edges differ");
  await pressFor(page, "1", "Taken from A and C.");
  await expectSettled(page, "1 of 7 settled");
  await page.getByRole("button", { name: "Return", exact: true }).click();
  await page.getByLabel("Whose layer").selectOption({ label: "C: Cy Annotator" });
  await page.getByLabel("What should be changed?").fill("Mark the operator too.");
  await page.keyboard.press("Control+Enter");
  await expectSaid(page, "Returned to Cy Annotator.");
  await page.getByRole("button", { name: "Take it in" }).click();
  await expect(page.getByRole("main")).not.toContainText("Cy Annotator,");
  await expectSettled(page, "1 of");

  const cy = await newBrowser(annotators[2]);
  await visit(cy, `/articles/${article.id}`);
  await expect(cy.getByRole("main")).toContainText("Mark the operator too.");
  await expect(cy.getByRole("banner")).toContainText("All 6 marks saved");
  await cy.keyboard.press("Control+Enter");
  await cy.getByRole("dialog").getByRole("button", { name: "Submit", exact: true }).click();
  await expect(cy.getByRole("main")).toContainText("Submitted.");
  await page.getByRole("button", { name: "Take it in" }).click();
  await expect(page.getByRole("main")).toContainText("Cy Annotator, 6 marks");
  await expectSettled(page, "1 of 7 settled");
});

test("what one cannot adjudicate says why", async ({ page, scene, article, signIn }) => {
  await signIn(scene.reviewer);
  await visit(page, `/adjudicate/${article.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This cannot be adjudicated now");
  await expect(page.getByRole("main")).toContainText("Nobody has submitted this article yet");
});
