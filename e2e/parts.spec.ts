import { expect, test } from "./fixtures.ts";
import { buildOrdinaryArticle } from "./opening-scene.ts";
import { openArticle } from "./reading.ts";

test("a menu that is pressed before its script is there opens when it is", async ({
  page,
  scene,
  signIn,
}) => {
  const { article } = await buildOrdinaryArticle(scene);
  await signIn(scene.ann);
  await openArticle(page, article);
  await page.getByRole("button", { name: "Paint" }).press("Enter");
  await expect(page.getByRole("menuitem", { name: "Quote" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toContainText("Painting");
});
