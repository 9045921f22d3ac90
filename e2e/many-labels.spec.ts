import type { Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test, visit } from "./fixtures.ts";
import { cardOf, dragOver, expectSaid, expectSaved, openArticle, savedMarks } from "./reading.ts";
import type { Scene } from "./scene.ts";

const text = ["Ada Ferro spoke of Ferro Lines on Friday.", "Later Ada Ferro left."].join("\n");
const sizes = [1280, 768, 360];

/** The project has as many labels as that, the last of which is called the last. */
async function addLabels({ project }: Scene, amount: number): Promise<void> {
  const names = Array.from({ length: amount - 4 }, (_, at) =>
    at === amount - 5 ? "the_very_last_label" : `KIND_OF_THING_${at}`,
  );
  await prisma.label.createMany({
    data: names.map((name, at) => ({
      projectId: project.id,
      name,
      colour: "#245f8f",
      line: "solid",
      position: 10 + at,
      guideline: "",
      attributes: [],
    })),
  });
}

/** Every label has a mark of this person's, so that every label is counted. */
async function buildMarked({ project, ann }: Scene, status: "IN_PROGRESS" | "SUBMITTED") {
  const article = await buildArticle(project, { text });
  const layer = await buildLayer(article, ann, {
    status,
    submittedAt: status === "SUBMITTED" ? new Date() : null,
  });
  const labels = await prisma.label.findMany({ where: { projectId: project.id } });
  for (const label of labels) await buildSpan(layer, article, label, "Ada Ferro");
  return { article, layer };
}

async function expectNoWider(page: Page): Promise<void> {
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(widths[0], page.url()).toBeLessThanOrEqual(widths[1] ?? 0);
}

for (const amount of [21, 129]) {
  test.describe(`${amount} labels`, () => {
    test.beforeEach(async ({ scene }) => addLabels(scene, amount));

    test("leave the page as wide as it is, and the first card in sight of its column", async ({
      page,
      scene,
      signIn,
    }) => {
      const { article } = await buildMarked(scene, "IN_PROGRESS");
      await signIn(scene.ann);
      for (const width of sizes) {
        await page.setViewportSize({ width, height: 800 });
        await openArticle(page, article);
        await expectNoWider(page);
        const column = page.getByRole("complementary");
        const top = (await column.boundingBox())?.y ?? 0;
        const card =
          (await column.getByRole("listitem").first().boundingBox())?.y ?? Number.POSITIVE_INFINITY;
        expect(card - top).toBeLessThan(400);
        await dragOver(page, "Friday");
        const bar = page.getByRole("toolbar", { name: "Mark the selection as" });
        await expect(bar).toBeInViewport({ ratio: 1 });
        await expectNoWider(page);
        await bar.getByRole("button", { name: `Search all ${amount} labels` }).click();
        await expect(page.getByRole("option").first()).toBeInViewport();
        await expectNoWider(page);
        await page.keyboard.press("Escape");
      }
    });

    test("can all be given, the last one too: by typing, and by the mouse", async ({
      page,
      scene,
      signIn,
    }) => {
      const article = await buildArticle(scene.project, { text });
      await buildLayer(article, scene.ann);
      await signIn(scene.ann);
      await openArticle(page, article);
      await dragOver(page, "Friday");
      await page.keyboard.press("l");
      await expect(page.getByRole("combobox", { name: "Label" })).toBeFocused();
      await page.keyboard.type("very last");
      await expect(page.getByRole("listbox").getByRole("option")).toHaveText(["The very last label"]);
      await expectAccessible(page);
      await page.keyboard.press("Enter");
      await expectSaid(page, "The very last label added: “Friday”");
      await page.keyboard.press("Escape");
      await dragOver(page, "Ferro Lines");
      await page.getByRole("button", { name: `Search all ${amount} labels` }).click();
      await page.getByRole("option", { name: "The very last label" }).click();
      await expectSaid(page, "The very last label added: “Ferro Lines”");
      await expectSaved(page, 2);
      await page.keyboard.press("l");
      await page.keyboard.type("claim");
      await page.keyboard.press("Enter");
      await expectSaid(page, "Now Claim: “Ferro Lines”");
      await expectSaved(page, 2);
      expect((await savedMarks(article, scene.ann)).map(({ label }) => label)).toEqual([
        "claim",
        "the_very_last_label",
      ]);
    });

    test("are in sight or found on every screen that lists them, and none is made wider", async ({
      page,
      scene,
      signIn,
    }) => {
      test.slow();
      const { article, layer } = await buildMarked(scene, "SUBMITTED");
      const second = await buildLayer(article, scene.ben, { status: "SUBMITTED", submittedAt: new Date() });
      await buildSpan(second, article, scene.label("date"), "Friday");
      await signIn(scene.owner);
      const { slug } = scene.project;
      const paths = [
        ...["", "/labels", "/guidelines", "/agreement", "/progress", "/articles", "/settings"].map(
          (path) => `/projects/${slug}${path}`,
        ),
        ...[`/review/${layer.id}`, `/adjudicate/${article.id}`, `/articles/${article.id}`],
      ];
      for (const width of sizes) {
        await page.setViewportSize({ width, height: 800 });
        for (const path of paths) {
          await visit(page, path);
          await expectNoWider(page);
        }
      }
      await page.setViewportSize({ width: 1280, height: 800 });
      await visit(page, `/review/${layer.id}`);
      await page.getByRole("button", { name: /^Guide/ }).click();
      const guide = page.getByRole("complementary");
      const last = guide.getByRole("button", { name: "The very last label" });
      await last.click();
      await expect(last).toHaveAttribute("aria-pressed", "true");
      const note = guide.getByText("This label has no guideline yet.");
      await expect(note).toBeInViewport();
    });

    test("a missed mark gets the last of them in review", async ({ page, scene, signIn }) => {
      const { layer } = await buildMarked(scene, "SUBMITTED");
      await signIn(scene.reviewer);
      await visit(page, `/review/${layer.id}`);
      await dragOver(page, "Friday");
      await page.keyboard.press("m");
      const dialog = page.getByRole("dialog", { name: "Add a missed mark" });
      await dialog.getByRole("combobox", { name: "Label" }).fill("very last");
      await expect(page.getByRole("option", { name: "The very last label" })).toBeVisible();
      await page.keyboard.press("Enter");
      await expectSaid(page, "The very last label added: “Friday”");
      await expect(cardOf(page, "Friday")).toBeVisible();
    });
  });
}
