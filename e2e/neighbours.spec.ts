import type { Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import { expect, test } from "./fixtures.ts";
import { dragOver, expectKept, expectSaved, openArticle, pressFor, savedMarks, textOf } from "./reading.ts";
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

type Built = { readonly article: { readonly id: string; readonly text: string } };

const pages = /\/articles\/[^/]+\?_rsc=/;

/** From now on notes which articles' whole pages come. Answers what waits until those of `neighbours` have. */
async function watchPages(page: Page, ...neighbours: readonly Built[]): Promise<() => Promise<void>> {
  const come = new Set<Built>();
  await page.route(pages, async (route) => {
    // Next gives up a request that it has a better one for.
    const response = await route.fetch().catch(() => null);
    const body = (await response?.text().catch(() => "")) ?? "";
    await (response ? route.fulfill({ response, body }) : route.abort()).catch(() => {});
    for (const neighbour of neighbours) {
      const { id, text } = neighbour.article;
      if (route.request().url().includes(id) && body.includes(text)) come.add(neighbour);
    }
  });
  return () => expect.poll(() => come.size).toBe(neighbours.length);
}

/** From now on the server gives no page. */
async function holdPages(page: Page) {
  await page.unroute(pages);
  await page.route(pages, () => {});
}

test("text and marks of the neighbours are there at their key, without asking the server", async ({
  page,
  scene,
  signIn,
}) => {
  const { first, second, third } = await buildQueue(scene);
  await signIn(scene.ann);
  const fetchedAhead = await watchPages(page, first, third);
  await openArticle(page, second.article);
  await fetchedAhead();
  await holdPages(page);

  await page.keyboard.press("Alt+PageDown");
  await expect(textOf(page)).toContainText("Ada Ferro runs the library");
  await expect(page.locator("main mark")).toHaveText(["Ada Ferro"]);
  await expect(page).toHaveURL(`/articles/${third.article.id}`);
});

test("what was fetched ahead counts as neither opened nor begun", async ({ page, scene, signIn }) => {
  const { first, second, third } = await buildQueue(scene);
  await prisma.project.update({ where: { id: scene.project.id }, data: { isBlind: true } });
  await signIn(scene.ann);
  const fetchedAhead = await watchPages(page, first, third);
  await openArticle(page, second.article);
  await fetchedAhead();
  const [layers, readings] = await Promise.all([
    prisma.layer.findMany({ where: { article: { projectId: scene.project.id } } }),
    prisma.layerReading.count({ where: { article: { projectId: scene.project.id } } }),
  ]);
  expect(readings).toBe(0);
  expect(layers.map(({ status, activeSeconds, openedAt }) => [status, activeSeconds, openedAt])).toEqual(
    layers.map(() => ["ASSIGNED", 0, null]),
  );
});

test("what another device has changed since an article was fetched ahead is shown as it is", async ({
  page,
  scene,
  signIn,
  newBrowser,
}) => {
  const { first, second, third } = await buildQueue(scene);
  await signIn(scene.ann);
  const fetchedAhead = await watchPages(page, first, third);
  await openArticle(page, second.article);
  await fetchedAhead();

  const other = await newBrowser(scene.ann);
  await openArticle(other, third.article);
  await dragOver(other, "Friday");
  await pressFor(other, "4", /^Date added: “Friday”/);
  await expectSaved(other, 2);
  await prisma.layer.update({ where: { id: first.layer.id }, data: { status: "WITHDRAWN" } });

  await page.keyboard.press("Alt+PageDown");
  await expect(page).toHaveURL(`/articles/${third.article.id}`);
  await expect(page.locator("main mark")).toHaveText(["Friday", "Ada Ferro"]);

  await page.keyboard.press("Alt+PageUp");
  await expect(page).toHaveURL(`/articles/${second.article.id}`);
  await expectKept(page);
  await expect(page.getByRole("link", { name: /^Previous article/ })).toHaveCount(0);
});

test("what was marked is there on coming back to an article that had been fetched ahead before", async ({
  page,
  scene,
  signIn,
}) => {
  const { second, third } = await buildQueue(scene);
  await signIn(scene.ann);
  const fetchedAhead = await watchPages(page, third);
  await openArticle(page, second.article);
  await fetchedAhead();
  await page.keyboard.press("Alt+PageDown");
  await expect(textOf(page)).toContainText("Ada Ferro runs the library");
  await expectKept(page);
  for (const key of ["w", "3"]) await page.keyboard.press(key);
  await expect(page.getByRole("banner")).toContainText("All 2 marks saved");
  await page.keyboard.press("Alt+PageUp");
  await expect(textOf(page)).toContainText("Ada Ferro runs the station");
  await page.keyboard.press("Alt+PageDown");
  await expect(textOf(page)).toContainText("Ada Ferro runs the library");
  await expect(page.locator("main mark")).toHaveCount(2);
  expect(await savedMarks(third.article, scene.ann)).toHaveLength(2);
});

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
