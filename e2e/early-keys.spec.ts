import { test as base, expect } from "./fixtures.ts";
import { buildOrdinaryArticle, holdBack } from "./opening-scene.ts";
import { expectKept, expectSaved, savedMarks, textOf } from "./reading.ts";

type Asleep = Awaited<ReturnType<typeof buildOrdinaryArticle>> & {
  readonly scripts: Awaited<ReturnType<typeof holdBack>>;
};

/** Ann's article before any script of its page has come. */
const test = base.extend<{ asleep: Asleep }>({
  asleep: async ({ page, scene, signIn }, use) => {
    const built = await buildOrdinaryArticle(scene);
    await signIn(scene.ann);
    const scripts = await holdBack(page, /\.js$/);
    await page.goto(`/articles/${built.article.id}`, { waitUntil: "commit" });
    await use({ ...built, scripts });
  },
});

test("words selected and a label’s key pressed before any script has come are marked when it has", async ({
  page,
  scene,
  asleep: { article, scripts },
}) => {
  const paragraph = page.locator("main article p[dir]").nth(1);
  await expect(paragraph).toContainText("Harrow Quay");
  await paragraph.evaluate((block) => {
    const words = "Harrow Quay";
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let piece = walker.nextNode(); piece; piece = walker.nextNode()) {
      const at = piece.nodeValue?.indexOf(words) ?? -1;
      if (at >= 0) getSelection()?.setBaseAndExtent(piece, at, piece, at + words.length);
    }
  });
  await page.keyboard.press("3");
  await expect(textOf(page)).toHaveCount(0);

  await scripts.release();
  await expectSaved(page, 13);
  const marks = await savedMarks(article, scene.ann);
  expect(marks.filter(({ quote }) => quote === "Harrow Quay").map(({ label }) => label)).toEqual(["entity"]);
});

test("keys pressed one after the other while the page wakes are done in their order, once", async ({
  page,
  scene,
  asleep: { article, scripts },
}) => {
  await expect(page.locator("main mark").first()).toBeVisible();
  for (const key of ["j", "j", "Delete"]) await page.keyboard.press(key);

  await scripts.release();
  await expectSaved(page, 11);
  const marks = await savedMarks(article, scene.ann);
  expect(marks.map(({ quote }) => quote).slice(0, 2)).toEqual(["Ada Ferro", "bridge"]);
});

test("what is typed after a key that searches is sought, also when all was typed before the page was awake", async ({
  page,
  scene,
  asleep: { article, scripts },
}) => {
  await expect(page.locator("main mark").first()).toBeVisible();
  for (const key of ["w", "l", "c", "l", "a"]) await page.keyboard.press(key);
  await scripts.release();
  await expect(page.getByRole("combobox", { name: "Label" })).toHaveValue("cla");
  await page.keyboard.press("Enter");
  await expectSaved(page, 13);
  const marks = await savedMarks(article, scene.ann);
  expect(marks.map(({ label }) => label)).toContain("claim");
});

test("keys pressed on a page without a reader are not done in the next one", async ({
  page,
  scene,
  signIn,
}) => {
  const { article } = await buildOrdinaryArticle(scene);
  await signIn(scene.ann);
  const scripts = await holdBack(page, /\.js$/);
  await page.goto("/", { waitUntil: "commit" });
  const link = page.getByRole("main").getByRole("link", { name: "A bridge" }).first();
  await expect(link).toBeVisible();
  for (const key of ["j", "Delete"]) await page.keyboard.press(key);
  await scripts.release();
  await page.waitForLoadState("load");
  await link.click();
  await expect(textOf(page)).toBeVisible();
  await expectKept(page);
  await expect(page.getByRole("banner")).toContainText("12 marks saved");
  expect(await savedMarks(article, scene.ann)).toHaveLength(12);
});
