import { prisma } from "@/lib/server/db/database.ts";
import { expect, test } from "./fixtures.ts";
import { buildOrdinaryArticle, openBeforeParts } from "./opening-scene.ts";
import { dragOver, expectSaid, openArticle } from "./reading.ts";

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

test("Y pressed before the rules of dates are there takes the date when they are", async ({
  page,
  scene,
  signIn,
}) => {
  const { article } = await buildOrdinaryArticle(scene);
  await prisma.article.update({
    where: { id: article.id },
    data: { publishedAt: new Date("2022-07-30T09:00:00Z") },
  });
  await signIn(scene.ann);
  const scripts = await openBeforeParts(page, article);
  await dragOver(page, "Friday");
  await page.keyboard.press("4");
  await page.keyboard.press("y");
  await scripts.release();
  await expectSaid(page, /^Taken: date · Friday, 29 July 2022/);
});
