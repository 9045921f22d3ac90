import { prisma } from "@/lib/server/db/database.ts";
import { buildLayer } from "@/prisma/builders.ts";
import { expect, test } from "./fixtures.ts";
import { buildOrdinaryArticle, holdBack, lookOfText, sizesOfFonts, watchShifts } from "./opening-scene.ts";
import { expectKept, textOf } from "./reading.ts";

test("text and marks are painted before any script has come, and stand where the editor leaves them", async ({
  page,
  scene,
  signIn,
}) => {
  const { article } = await buildOrdinaryArticle(scene);
  await signIn(scene.ann);
  const scripts = await holdBack(page, /\.js$/);
  await page.goto(`/articles/${article.id}`, { waitUntil: "commit" });
  await expect(page.locator("main mark")).toHaveCount(4 * 4);
  await page.evaluate(() => document.fonts.ready);
  const before = await lookOfText(page);
  expect(before.filter((line) => line.startsWith("mark Ada Ferro"))[0]).toMatch(/rgb|oklch|color/);
  expect(before.filter((line) => line.startsWith("mark") && line.includes("rgba(0, 0, 0, 0)"))).toEqual([]);
  await expect(textOf(page)).toHaveCount(0);

  await scripts.release();
  await expectKept(page);
  expect(await lookOfText(page)).toEqual(before);
});

test("a review and an adjudication have text and marks before any script has come, too", async ({
  page,
  scene,
  signIn,
}) => {
  const { article, layer } = await buildOrdinaryArticle(scene);
  const handedIn = { status: "SUBMITTED", submittedAt: new Date() } as const;
  await prisma.layer.update({ where: { id: layer.id }, data: handedIn });
  await buildLayer(article, scene.ben, handedIn);
  await signIn(scene.reviewer);
  await holdBack(page, /\.js$/);
  for (const path of [`/review/${layer.id}`, `/adjudicate/${article.id}`]) {
    await page.goto(path, { waitUntil: "commit" });
    await expect(page.locator("main mark").first()).toBeVisible();
    await expect(textOf(page)).toHaveCount(0);
  }
});

test("nothing moves when the fonts are late", async ({ page, scene, signIn }) => {
  const { article } = await buildOrdinaryArticle(scene);
  await signIn(scene.ann);
  const shift = await watchShifts(page);
  const fonts = await holdBack(page, /\.woff2$/);
  await page.goto(`/articles/${article.id}`, { waitUntil: "commit" });
  await expectKept(page);
  await fonts.release();
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await shift()).toBeLessThan(0.02);
});

test("the fonts that stand in while ours are late are as wide and as high as ours", async ({
  page,
  scene,
  signIn,
}) => {
  const { article } = await buildOrdinaryArticle(scene);
  await signIn(scene.ann);
  await page.goto(`/articles/${article.id}`);
  await expectKept(page);
  // A font is used from the first style after it has come.
  await expect(async () => {
    for (const { font, own, standIn } of await sizesOfFonts(page)) {
      expect(Math.abs(standIn.width / own.width - 1), `width of ${font}`).toBeLessThan(0.02);
      expect(Math.abs(standIn.height - own.height), `height of ${font}`).toBeLessThan(1.5);
    }
  }).toPass();
});
