import type { Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { expect, test, visit } from "./fixtures.ts";
import { expectSaid, expectSaved, openArticle, textOf } from "./reading.ts";
import { buildSubmitted } from "./review-scene.ts";

async function takeBackByPalette(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("textbox", { name: "Go to" })).toBeFocused();
  await page.keyboard.type("take the submitted");
  await page.getByRole("dialog").getByRole("button", { name: "Take the submitted article back" }).click();
}

test("an article that nobody has opened is taken back, in every tab, changed and submitted again", async ({
  page,
  context,
  scene,
  signIn,
}) => {
  const { article, layer } = await buildSubmitted(scene);
  await signIn(scene.ann);
  await openArticle(page, article);
  const other = await context.newPage();
  await openArticle(other, article);
  await expect(page.getByRole("contentinfo")).toContainText("next, previous mark");
  await expect(page.getByRole("contentinfo")).not.toContainText("undo");
  await page.getByRole("main").getByRole("button", { name: "Take it back" }).click();
  await expectSaid(page, "Taken back. It is yours to change again.");
  await expect(textOf(page)).toBeFocused();
  for (const tab of [page, other]) {
    await expect(tab.getByRole("banner").getByRole("button", { name: "Submit" })).toBeVisible();
    await expect(tab.getByRole("main")).not.toContainText("Submitted.");
    await expect(tab.getByRole("contentinfo")).toContainText("undo");
  }
  await page.keyboard.press("j");
  await page.keyboard.press("Delete");
  await expectSaved(page, 4);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("Nobody has opened it yet");

  await takeBackByPalette(page);
  await expectSaid(page, "Taken back. It is yours to change again.");
  await visit(other, "/");
  await expect(other.getByRole("link", { name: `Continue: ${article.title}` })).toBeVisible();
  expect(await prisma.layer.findUniqueOrThrow({ where: { id: layer.id } })).toMatchObject({
    status: "IN_PROGRESS",
  });
});

test("once a reviewer has opened it, the annotator reads who has and asks for it back", async ({
  page,
  scene,
  signIn,
  newBrowser,
}) => {
  const { article, layer } = await buildSubmitted(scene);
  await signIn(scene.ann);
  await openArticle(page, article);
  await expect(page.getByRole("main").getByRole("button", { name: "Take it back" })).toBeVisible();
  const reviewer = await newBrowser(scene.reviewer);
  await visit(reviewer, `/review/${layer.id}`);
  await expect(page.getByRole("main")).toContainText("Submitted. Rhea Reviewer opened it just now");
  await expect(page.getByRole("main").getByRole("button", { name: "Take it back" })).toHaveCount(0);
  await takeBackByPalette(page);
  const hint = page
    .getByRole("alert")
    .filter({ hasText: "Rhea Reviewer has opened this article; ask for it back." });
  await expect(hint).toBeVisible();
});

test.describe("a reviewer is first", () => {
  test.use({ expectedConsole: /status of 403|ERR_FAILED/ });

  test("a button that stood there too long says why nothing was taken back", async ({
    page,
    scene,
    signIn,
    newBrowser,
  }) => {
    const { article, layer } = await buildSubmitted(scene);
    await signIn(scene.ann);
    // Nothing is heard of what others do.
    await page.route("**/events", (route) => route.abort());
    await visit(page, `/articles/${article.id}`);
    const reviewer = await newBrowser(scene.reviewer);
    await visit(reviewer, `/review/${layer.id}`);
    await page.getByRole("main").getByRole("button", { name: "Take it back" }).click();
    await expect(page.getByRole("main")).toContainText("Rhea Reviewer opened it just now");
  });
});
