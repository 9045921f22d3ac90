import { expect, test, visit } from "./fixtures.ts";
import { buildOrdinaryArticle, fetchNothingAhead, holdBack, openBeforeParts } from "./opening-scene.ts";
import { expectSaid, expectSettled, textOf } from "./reading.ts";
import { buildSubmitted } from "./review-scene.ts";

test("Enter pressed before the question it answers is there answers it", async ({ page, scene, signIn }) => {
  const { layer } = await buildSubmitted(scene);
  await signIn(scene.reviewer);
  await fetchNothingAhead(page);
  await visit(page, `/review/${layer.id}`);
  await expectSettled(page, "0 of 5 settled");
  const scripts = await holdBack(page, /\.js$/);
  await page.keyboard.press("Shift+A");
  await page.keyboard.press("Enter");
  await scripts.release();
  await expectSaid(page, "5 marks accepted. All 5 are settled");
});

test("Esc pressed before a dialog is there closes it, and the next key is the article’s again", async ({
  page,
  scene,
  signIn,
}) => {
  const { article } = await buildOrdinaryArticle(scene);
  await signIn(scene.ann);
  const scripts = await openBeforeParts(page, article);
  await page.keyboard.press("Shift+?");
  await page.keyboard.press("Escape");
  await scripts.release();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("j");
  await expect(textOf(page).locator("mark.active").first()).toHaveText("Ada Ferro");
});

test("letters typed before the palette is there are sought in it, and mark nothing", async ({
  page,
  scene,
  signIn,
}) => {
  const { article } = await buildOrdinaryArticle(scene);
  await signIn(scene.ann);
  const scripts = await openBeforeParts(page, article);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("my acc");
  await scripts.release();
  await expect(page.getByRole("dialog").getByRole("textbox")).toHaveValue("my acc");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/account");
});
