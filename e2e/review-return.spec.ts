import { expect, test, visit } from "./fixtures.ts";
import { expectSettled, pressFor } from "./reading.ts";
import { buildSubmitted } from "./review-scene.ts";

test("a returned layer shows its annotator what to do, and comes back with what they changed open again", async ({
  page,
  scene,
  signIn,
  newBrowser,
}) => {
  const { article, layer } = await buildSubmitted(scene);
  await signIn(scene.reviewer);
  await visit(page, `/review/${layer.id}`);
  await page.getByRole("button", { name: /^Claim.*cost a fortune/ }).click();
  await pressFor(page, "x", "Rejected. 4 left");
  await page.keyboard.press(",");
  await expect(page.getByLabel("Reason")).toBeFocused();
  await page.keyboard.type("an opinion");
  await pressFor(page, "Enter", "Reason saved. 4 left");
  await page.keyboard.press("Shift+A");
  await expect(page.getByRole("dialog").getByRole("button", { name: "Accept 4" })).toBeFocused();
  await pressFor(page, "Enter", "All 5 are settled");
  await expectSettled(page, "5 of 5 settled");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Return instead" }).click();
  await page.getByLabel("What should be changed?").fill("Whole names, please.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("main")).toContainText("Returned to Ann Annotator: Whole names, please.");

  const annotator = await newBrowser(scene.ann);
  await visit(annotator, `/articles/${article.id}`);
  await expect(annotator.getByRole("main")).toContainText("Rhea Reviewer returned this article");
  await expect(annotator.getByRole("main")).toContainText("Whole names, please.");
  await expect(annotator.getByRole("complementary")).toContainText("Rejected by Rhea Reviewer");
  await expect(annotator.getByRole("complementary")).toContainText("an opinion");
  await pressFor(annotator, "j", "We open");
  await pressFor(annotator, "j", "Ada");
  await pressFor(annotator, "}", "Ada Ferro");
  await annotator.getByRole("button", { name: /^Claim.*cost a fortune/ }).click();
  await pressFor(annotator, "{", "and cost a fortune");
  await expect(annotator.getByRole("banner")).toContainText("All 5 marks saved");
  await annotator.keyboard.press("Control+Enter");
  await annotator.getByRole("dialog").getByRole("button", { name: "Submit", exact: true }).click();
  await expect(annotator.getByRole("main")).toContainText("Submitted.");

  await expectSettled(page, "3 of 5 settled");
  await expect(page.getByRole("complementary")).toContainText("Ada Ferro");
  await expect(page.getByRole("complementary")).toContainText("Rejected before the change · an opinion");
  await pressFor(page, "a", "Ada Ferro");
  await pressFor(page, "a", "Accepted. 1 left. Claim “and cost a fortune”");
  await pressFor(page, "a", "Accepted. All 5 are settled");
});

test("an annotator answers a remark in their own reader, and the reviewer sees it at once", async ({
  page,
  scene,
  signIn,
  newBrowser,
}) => {
  const { article, layer } = await buildSubmitted(scene);
  await signIn(scene.reviewer);
  await visit(page, `/review/${layer.id}`);
  await expectSettled(page, "0 of 5 settled");
  await pressFor(page, "n", "We open");
  await page.keyboard.press("r");
  await expect(page.getByLabel("Say what this mark is about")).toBeFocused();
  await page.keyboard.type("Is the comma hers?");
  await pressFor(page, "Control+Enter", "Sent.");

  const annotator = await newBrowser(scene.ann);
  await visit(annotator, `/articles/${article.id}`);
  await annotator.getByRole("tab", { name: "Thread 1" }).click();
  const thread = annotator.getByRole("region", { name: /^Thread on “We open/ });
  await expect(thread).toContainText("Is the comma hers?");
  await thread.getByLabel("Answer").fill("It is in the recording.");
  await thread.getByRole("button", { name: "Send" }).click();
  await expect(thread).toContainText("Ann Annotator");
  await expect(page.getByRole("complementary")).toContainText("It is in the recording.");
});
