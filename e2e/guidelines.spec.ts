import { prisma } from "@/lib/server/db/database.ts";
import { expectAccessible, expectNoSidewaysScrolling } from "./accessible.ts";
import { expect, hydrated, test, visit } from "./fixtures.ts";
import { expectSettled, pressFor } from "./reading.ts";
import { buildSubmitted } from "./review-scene.ts";

test("a rule is written, clipped to, cited, changed, read and rechecked, and the article is back in review", async ({
  page,
  scene,
  signIn,
  newBrowser,
}) => {
  test.slow();
  const { article, layer } = await buildSubmitted(scene);
  const owner = await newBrowser(scene.owner);
  const guidelines = `/projects/${scene.project.slug}/guidelines`;
  await visit(owner, guidelines);
  const rules = owner.getByRole("region", { name: "Rules of Claim" });
  await rules.getByRole("button", { name: "New rule of Claim" }).click();
  await owner.getByLabel("New rule of Claim").fill("A price without a figure is no claim.");
  await owner.getByRole("button", { name: "Add rule" }).click();
  await expect(rules.getByRole("listitem").filter({ hasText: "C10" })).toContainText("without a figure");

  await signIn(scene.reviewer);
  await visit(page, `/review/${layer.id}`);
  await expectSettled(page, "0 of 5 settled");
  await page.getByRole("button", { name: /^Claim.*cost a fortune/ }).click();
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "Clip to a rule" });
  await dialog.getByLabel("Rule", { exact: true }).fill("C10");
  await page.keyboard.press("Enter");
  await dialog.getByText("Don’t do it so").click();
  await dialog.getByLabel("Note").fill("No figure.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Clip", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole("button", { name: /^Claim.*The bridge was built/ }).click();
  await page.getByRole("button", { name: "Clip to a rule" }).click();
  await dialog.getByLabel("Rule", { exact: true }).fill("without a figure");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Clip", exact: true }).click();
  await expect(dialog).toHaveCount(0);

  await page.getByRole("button", { name: /^Claim.*cost a fortune/ }).click();
  await page.keyboard.press("g");
  await expect(page.getByRole("combobox", { name: "Cite a rule" })).toBeFocused();
  await page.keyboard.type("C10");
  await pressFor(page, "Enter", "Rule C10 cited.");
  await pressFor(page, "x", "Rejected. 4 left");
  await page.keyboard.press("Shift+A");
  await expect(page.getByRole("dialog").getByRole("button", { name: "Accept 4" })).toBeFocused();
  await pressFor(page, "Enter", "All 5 are settled");
  await page.keyboard.press("Control+Enter");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Finish/ })
    .click();
  await expect(page.getByRole("main")).toContainText(/accepted/i);

  const annotator = await newBrowser(scene.ann);
  await visit(annotator, "/");
  await expect(annotator.getByRole("region", { name: "Changed since you last worked" })).toContainText("C10");
  await visit(annotator, `/articles/${article.id}`);
  const side = annotator.getByRole("complementary");
  await expect(side).toContainText("Not in gold");
  await side.getByRole("button", { name: "Rule C10" }).click();
  await expect(annotator.getByText("Rule C10", { exact: true })).toBeVisible();
  await annotator.keyboard.press("Escape");
  await annotator.getByRole("tab", { name: "Guide 1 new" }).click();
  await side.getByRole("button", { name: "Got it" }).click();
  await expect(annotator.getByRole("tab", { name: "Guide", exact: true })).toBeVisible();
  await side.getByRole("button", { name: "Claim", exact: true }).click();
  const examples = side.getByRole("listitem").filter({ hasText: "C10" }).getByRole("figure");
  await expect(examples).toHaveText([
    /^Do.*The bridge was built in 1902/,
    /^Don’t.*cost a fortune.*No figure/,
  ]);
  await expectAccessible(annotator);
  await examples.first().getByRole("link").click();
  await expect
    .poll(() => annotator.evaluate(() => getSelection()?.toString()))
    .toBe("The bridge was built in 1902");

  await owner.reload();
  await hydrated(owner);
  const rule = rules.getByRole("listitem").filter({ hasText: "C10" });
  await expect(rule).toContainText("1 mark cites it");
  await rule.getByRole("button", { name: "Edit rule C10" }).click();
  await owner.getByLabel("Rule C10").fill("A price without a figure is a claim.");
  await owner.getByRole("button", { name: "Save rule" }).click();
  await expect(rule).toContainText("1 mark cited it as it was.");
  await rule.getByRole("button", { name: "Put 1 mark back into review" }).click();
  const confirm = owner.getByRole("dialog");
  await confirm.getByRole("button", { name: "Put 1 mark back into review" }).click();
  await expect(rule).toContainText("1 mark back in review, 1 accepted layer submitted again");

  await visit(annotator, `/articles/${article.id}`);
  await annotator.getByRole("tab", { name: "Guide 1 new" }).click();
  const news = side.getByRole("region", { name: "Changed since you last worked" });
  await expect(news.getByRole("deletion")).toHaveText("no");
  await expect(news.getByRole("insertion")).toHaveText("a");
  await expectAccessible(annotator);

  await visit(page, `/review/${layer.id}`);
  await expectSettled(page, "4 of 5 settled");
  await expect(page.getByRole("complementary")).toContainText("Rejected before the change");
  await expect(page.getByRole("complementary").getByRole("button", { name: "Rule C10" })).toBeVisible();
});

test("the guide opens on what there is, at the active mark's label", async ({ page, scene, signIn }) => {
  const { article } = await buildSubmitted(scene);
  await prisma.project.update({
    where: { id: scene.project.id },
    data: { guidelines: { type: "doc", content: [] } },
  });
  await signIn(scene.ann);
  await visit(page, `/articles/${article.id}`);
  const side = page.getByRole("complementary");
  const shown = (name: string) => side.getByRole("button", { name, exact: true, pressed: true });
  await page.getByRole("tab", { name: "Guide" }).click();
  await expect(shown("Quote")).toBeVisible();
  await expect(side).toContainText("Q1");
  await page.getByRole("tab", { name: /^Marks/ }).click();
  await side.getByRole("button", { name: /^Claim.*cost a fortune/ }).click();
  await page.getByRole("tab", { name: "Guide" }).click();
  await expect(shown("Claim")).toBeVisible();
  await expect(side).toContainText("C1");
  await side.getByRole("button", { name: "Project", exact: true }).click();
  await expect(side).toContainText("This project has no guidelines yet.");
});

test("a remark cites a rule, and annotators neither clip nor write rules", async ({
  page,
  scene,
  signIn,
}) => {
  const { article } = await buildSubmitted(scene);
  const rule = await prisma.rule.findFirstOrThrow({ where: { labelId: scene.label("quote").id, number: 6 } });
  await signIn(scene.ann);
  await visit(page, `/articles/${article.id}`);
  const side = page.getByRole("complementary");
  await side.getByRole("button", { name: /^Quote.*We open at noon/ }).click();
  await expect(side.getByRole("button", { name: "Clip to a rule" })).toHaveCount(0);
  await side.getByRole("button", { name: "Discuss" }).click();
  await side.getByLabel("Say what this mark is about").fill("Only the outer one?");
  await side.getByRole("button", { name: "Cite a rule" }).click();
  await side.getByRole("combobox", { name: "Cite a rule" }).fill("Q6");
  await page.getByRole("option", { name: /^Q6/ }).click();
  await side.getByRole("button", { name: "Send" }).click();
  await side.getByRole("button", { name: "Rule Q6" }).click();
  await expect(page.getByText(rule.text)).toBeVisible();

  await visit(page, `/projects/${scene.project.slug}/guidelines`);
  await expect(page.getByRole("region", { name: "Rules of Quote" })).toContainText(rule.text);
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 360, height: 740 } });

    test("rules, examples and news keep to WCAG and fit a telephone", async ({ page, scene, signIn }) => {
      const { article, layer } = await buildSubmitted(scene);
      const [rule] = await prisma.rule.findMany({ where: { labelId: scene.label("quote").id, number: 1 } });
      const ruleId = rule?.id ?? "";
      const place = {
        articleId: article.id,
        start: 0,
        end: 18,
        quote: [...article.text].slice(0, 18).join(""),
      };
      await prisma.ruleExample.create({ data: { ruleId, kind: "DONT", ...place, after: " said Ada Ferro" } });
      await prisma.ruleEdit.create({ data: { ruleId, before: "Highlight words.", after: rule?.text ?? "" } });
      await signIn(scene.owner);
      for (const path of ["/", `/projects/${scene.project.slug}/guidelines`]) {
        await visit(page, path);
        await expect(page.getByRole("deletion").first()).toBeVisible();
        await expectAccessible(page);
        await expectNoSidewaysScrolling(page);
      }
      await visit(page, `/review/${layer.id}`);
      await page.getByRole("button", { name: /^Guide/ }).click();
      await page.getByRole("complementary").getByRole("button", { name: "Quote", exact: true }).click();
      await expect(page.getByRole("figure")).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    });
  });
}
