import { prisma } from "@/lib/server/database.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import { expect, test } from "./fixtures.ts";
import { expectKept, openArticle, textOf } from "./reading.ts";
import type { Scene } from "./scene.ts";

/** Three articles of Ann's queue in their order, each with one mark. */
async function buildQueue(scene: Scene) {
  const built = [];
  for (const [nth, place] of ["harbour", "station", "library"].entries()) {
    const text = `The ${place} is closed until Friday. Ada Ferro runs the ${place}.`;
    const article = await buildArticle(scene.project, { title: `The ${place}`, text });
    const layer = await buildLayer(article, scene.ann, {
      status: "ASSIGNED",
      createdAt: new Date(2026, 0, nth + 1),
    });
    await buildSpan(layer, article, scene.label("entity"), "Ada Ferro");
    built.push({ article, layer });
  }
  const [first, second, third] = built;
  if (!first || !second || !third) throw new RangeError("three were built");
  return { first, second, third };
}

test("after submitting, Enter goes to the next article, by keyboard alone", async ({
  page,
  scene,
  signIn,
}) => {
  const { first, second } = await buildQueue(scene);
  await prisma.span.deleteMany({ where: { layerId: first.layer.id } });
  await signIn(scene.ann);
  await openArticle(page, first.article);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog").getByRole("button", { name: "Submit", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  const next = page.getByRole("main").getByRole("link", { name: "Next article" });
  await expect(next).toBeFocused();
  await expect(page.getByRole("main")).toContainText("2 articles left in your queue.");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/articles/${second.article.id}`);
  await expect(textOf(page)).toContainText("Ada Ferro runs the station");
  await expectKept(page);
});
