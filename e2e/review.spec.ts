import { prisma } from "@/lib/server/db/database.ts";
import { buildLayer } from "@/prisma/builders.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test, visit } from "./fixtures.ts";
import { expectSettled, pressFor } from "./reading.ts";
import { buildSubmitted } from "./review-scene.ts";

test("a layer is reviewed by keyboard alone: accepted, corrected, rejected, added to, discussed, finished", async ({
  page,
  scene,
  signIn,
}) => {
  const { article, layer } = await buildSubmitted(scene);
  await signIn(scene.reviewer);
  await visit(page, `/review/${layer.id}`);
  await expectSettled(page, "0 of 5 settled");
  await pressFor(page, "n", "Quote “We open at noon,”");
  await pressFor(page, "a", "Accepted. 4 left. Entity “Ada”");

  await pressFor(page, "e", "Correcting");
  await pressFor(page, "}", "“Ada Ferro”");
  await pressFor(page, "e", "Corrected. 3 left. Entity “Friday”");
  await pressFor(page, "4", "Now Date: “Friday”");
  await pressFor(page, "n", "Claim “The bridge was built in 1902”");

  await page.keyboard.press("r");
  await expect(page.getByLabel("Say what this mark is about")).toBeFocused();
  await page.keyboard.type("Which archive says so?");
  await pressFor(page, "Control+Enter", "Sent.");
  await pressFor(page, "a", "Accepted. 1 left. Claim “cost a fortune”");

  await page.keyboard.press(".");
  await expect(page.getByLabel("Reason")).toBeFocused();
  await page.keyboard.type("an opinion");
  await pressFor(page, "Enter", "Reason kept");
  await pressFor(page, "x", "Rejected. All 5 are settled");

  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("m");
  // Typed ahead: the key is the dialog's from its first moment.
  await pressFor(page, "3", "Entity added: “Sol Marin”");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await pressFor(page, "Control+z", "Undone.");
  await pressFor(page, "Control+Shift+z", "Done again.");
  await expectSettled(page, "5 of 5 settled");
  await expectAccessible(page);

  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog")).toContainText("2 accepted, 2 corrected, 1 rejected, 1 added");
  await expect(page.getByRole("dialog").getByRole("button", { name: "Finish", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByText("Gold is settled.")).toBeVisible();
  await expect(page.getByRole("contentinfo")).toContainText("next, previous");
  await expect(page.getByRole("contentinfo")).not.toContainText("accept");
  await visit(page, `/projects/${scene.project.slug}/articles`);
  await page.getByRole("link", { name: `Gold of ${article.title}` }).click();
  await expect(page.getByRole("main").getByText("Gold is settled.")).toBeVisible();

  const gold = await prisma.layer.findFirstOrThrow({
    where: { articleId: article.id, kind: "GOLD" },
    include: { spans: { orderBy: { start: "asc" } } },
  });
  expect(gold.status).toBe("ACCEPTED");
  expect(gold.spans.map(({ quote }) => quote)).toEqual([
    "“We open at noon,”",
    "Ada Ferro",
    "Friday",
    "The bridge was built in 1902",
    "Sol Marin",
  ]);
  expect(gold.spans[2]?.labelId).toBe(scene.label("date").id);
  const rejected = await prisma.verdict.findFirstOrThrow({
    where: { goldLayerId: gold.id, decision: "REJECT" },
  });
  expect(rejected.reason).toBe("an opinion");
});

test("all that is left is accepted at once, taken back at once, and there after a reload", async ({
  page,
  scene,
  signIn,
}) => {
  const { layer } = await buildSubmitted(scene);
  await signIn(scene.reviewer);
  await visit(page, `/review/${layer.id}`);
  await expectSettled(page, "0 of 5 settled");
  await pressFor(page, "n", "We open");
  await pressFor(page, "x", "Rejected. 4 left");
  await page.keyboard.press("Shift+A");
  await expect(page.getByRole("dialog").getByRole("button", { name: "Accept 4" })).toBeFocused();
  await pressFor(page, "Enter", "4 marks accepted. All 5 are settled");
  await pressFor(page, "Control+z", "Undone.");
  await expectSettled(page, "1 of 5 settled");
  await pressFor(page, "Control+Shift+z", "Done again.");
  await expectSettled(page, "5 of 5 settled");
  await visit(page, `/review/${layer.id}`);
  await expectSettled(page, "5 of 5 settled");
  await expect(page.getByRole("tab", { name: "4 Accepted" })).toBeVisible();
  await expect(page.getByRole("tab", { name: "1 Rejected" })).toBeVisible();
});

test("while a colleague has the article gold waits for them, and can be settled without them by adjudication", async ({
  page,
  scene,
  signIn,
}) => {
  const { article, layer } = await buildSubmitted(scene);
  await buildLayer(article, scene.ben);
  await signIn(scene.reviewer);
  await visit(page, `/review/${layer.id}`);
  await expectSettled(page, "0 of 5 settled");
  await page.keyboard.press("Shift+A");
  await pressFor(page, "Enter", "5 marks accepted. All 5 are settled");
  await expectSettled(page, "5 of 5 settled");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog")).toContainText(`Gold then waits for ${scene.ben.name}.`);
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("main").getByText(`Reviewed and accepted. Gold waits for ${scene.ben.name}.`),
  ).toBeVisible();
  await page.getByRole("link", { name: "Adjudicate the article" }).click();
  await expect(page).toHaveURL(`/adjudicate/${article.id}`);
  await expect(
    page.getByRole("main").getByText(`${scene.ben.name} has not submitted this article yet.`),
  ).toBeVisible();
  await page.getByRole("button", { name: "Adjudicate without" }).click();
  await expectSettled(page, "5 of 5 settled");
  await page.getByRole("banner").getByRole("button", { name: "Finish", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText(
    `${scene.ben.name} has not submitted this article yet.`,
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByText("Gold is settled.")).toBeVisible();
});

test("a review that is not one's to do says so", async ({ page, scene, article, signIn }) => {
  const own = await buildLayer(article, scene.reviewer, { status: "SUBMITTED" });
  await signIn(scene.reviewer);
  await visit(page, `/review/${own.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This review is for somebody else");
  await expect(page.getByRole("main")).toContainText("ask a colleague");
});
