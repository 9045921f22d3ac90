import { prisma } from "@/lib/server/db/database.ts";
import { expectAccessible, expectNoSidewaysScrolling } from "./accessible.ts";
import { expectOpen, test } from "./adjudication-scene.ts";
import { expect, visit } from "./fixtures.ts";
import { walkByKeyboard } from "./keyboard-walk.ts";
import { pressFor, textOf } from "./reading.ts";

const looks = [
  { name: "light", colorScheme: "light", viewport: { width: 1280, height: 860 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1280, height: 860 } },
  { name: "narrow", colorScheme: "light", viewport: { width: 360, height: 740 } },
] as const;

for (const { name, ...look } of looks) {
  test.describe(name, () => {
    test.use(look);

    test("every state of the page keeps to WCAG 2.2 AA and fits the screen", async ({ page, adjudicate }) => {
      await adjudicate(5);
      for (const key of ["n", "e", "x", "n"]) {
        await page.keyboard.press(key);
        await expectAccessible(page);
        await expectNoSidewaysScrolling(page);
      }
      await page.keyboard.press("Control+Enter");
      await expect(page.getByRole("dialog")).toContainText("3 contested and 3 agreed still to be decided");
      await expectAccessible(page);
      await page.getByRole("button", { name: "Return instead" }).click();
      await expect(page.getByLabel("Whose layer")).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test("where readings differ, no name of an attribute is cut", async ({ page, annotate, scene, signIn }) => {
  const { article, span } = await annotate(2);
  const definition = { title: "Value", type: "text", required: false, choices: [], pattern: "", help: "" };
  const attributes = [{ ...definition, name: "value" }];
  await prisma.label.update({ where: { id: scene.label("date").id }, data: { attributes } });
  for (const [annotator, words, value] of [
    [0, "Tuesday", "the Tuesday before the article was published"],
    [1, "on Tuesday", "a Tuesday of which nobody knows which it is"],
  ] as const) {
    const { id } = span(annotator, words);
    await prisma.span.updateMany({ where: { id }, data: { attributes: { value } } });
  }
  await signIn(scene.reviewer);
  await visit(page, `/adjudicate/${article.id}`);
  await expectOpen(page);
  await page.keyboard.press("n");
  const name = page.getByRole("table", { name: "Where the readings differ" }).getByRole("rowheader");
  await expect(name).toHaveText("Value");
  const lines = await name.evaluate((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getClientRects().length;
  });
  expect(lines).toBe(1);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("the active candidate is decided in the dock, and its place in the text stays in sight", async ({
    page,
    adjudicate,
  }) => {
    await adjudicate(3);
    const dock = page.getByRole("region", { name: "Decide on the active candidate" });
    await dock.getByRole("button", { name: "Next candidate" }).click();
    await expect(dock).toContainText("Date · edges differ");
    await dock
      .getByRole("button", { name: /Tuesday/ })
      .first()
      .click();
    await expect(dock).toContainText("Entity · not C");
    await dock.getByRole("button", { name: "None" }).click();
    await expect(dock).toContainText("Quote · edges differ");
    const active = await textOf(page).locator("mark.active").first().boundingBox();
    const top = await dock.boundingBox();
    expect((active?.y ?? 0) + (active?.height ?? 0)).toBeLessThan(top?.y ?? 0);
    expect(active?.y).toBeGreaterThan(48);
  });
});

test("Tab reaches everything around an active candidate, and the focus can be seen", async ({
  page,
  scene,
  signIn,
  annotate,
}) => {
  const { article, span } = await annotate(3);
  await signIn(scene.reviewer);
  await visit(page, `/adjudicate/${article.id}?span=${span(1, "on Tuesday").id}`);
  await expectOpen(page);
  await pressFor(page, "e", "A version of your own");
  expect(await walkByKeyboard(page)).toEqual({ unseen: [], missed: [] });
});
