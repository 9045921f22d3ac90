import type { Locator, Page } from "playwright/test";
import { prisma } from "@/lib/server/db/database.ts";
import { buildArticle, buildLayer, buildSpan } from "@/prisma/builders.ts";
import { expectNoSidewaysScrolling } from "./accessible.ts";
import { test as adjudication } from "./adjudication-scene.ts";
import { expectNothingCut, expectWholePlaceholders } from "./fits.ts";
import { expect, test, visit } from "./fixtures.ts";
import { listPages, toPath } from "./pages.ts";
import { cardOf, openArticle } from "./reading.ts";
import { buildThings } from "./things.ts";

const doors = ["/invitation", "/reset", "/setup", "/sign-in"];

for (const width of [400, 640, 768, 960]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    test("no page scrolls sideways, and no placeholder is cut", async ({ page, scene, article, signIn }) => {
      test.slow();
      const { layers: layerId = "" } = await buildThings(scene, article);
      const things = { slug: scene.project.slug, id: article.id, layerId };
      await prisma.user.update({ where: { id: scene.owner.id }, data: { isAdmin: true } });
      await signIn(scene.owner);
      for (const path of (await listPages()).filter((one) => !doors.includes(one))) {
        await test.step(path, async () => {
          await visit(page, toPath(path, things));
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          await expectNoSidewaysScrolling(page);
          await expectWholePlaceholders(page);
        });
      }
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const place of ["agreement", "people", "history", "settings"]) {
    test(`the tab of ${place} is in sight on its page`, async ({ page, scene, signIn }) => {
      await signIn(scene.owner);
      await visit(page, `/projects/${scene.project.slug}/${place}`);
      const tabs = page.getByRole("navigation", { name: `Project ${scene.project.name}` });
      await expectWithin(tabs.locator("[aria-current]"), page);
      await tabs.getByRole("link", { name: "Overview" }).click();
      await expect(page).toHaveURL(`/projects/${scene.project.slug}`);
      await expectWithin(tabs.locator("[aria-current]"), page);
    });
  }
});

/** All of it can be seen between the left and the right edge of the screen. */
async function expectWithin(element: Locator, page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  await expect
    .poll(async () => {
      const box = await element.boundingBox();
      return box !== null && box.x >= 0 && box.x + box.width <= width;
    })
    .toBe(true);
}

for (const width of [1024, 1280, 1366]) {
  adjudication.describe(`an adjudication at ${width} px`, () => {
    adjudication.use({ viewport: { width, height: 768 } });

    adjudication("shows all of its tabs", async ({ page, adjudicate }) => {
      await adjudicate(5);
      const tabs = page.getByRole("complementary").getByRole("tab");
      await expect(tabs).toHaveText([/Contested$/, /Agreed$/, /Decided$/]);
      await expectNothingCut(page, "[role=tab], [role=tablist]");
      const column = await page.getByRole("complementary").boundingBox();
      for (const tab of await tabs.all()) {
        const box = await tab.boundingBox();
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
          (column?.x ?? 0) + (column?.width ?? 0),
        );
      }
    });
  });
}

test("nothing of the list shines through the tabs that stay above it", async ({ page, scene, signIn }) => {
  const words = Array.from({ length: 40 }, (_, at) => `name${at + 1}`);
  const article = await buildArticle(scene.project, { text: words.join(" and ") });
  const layer = await buildLayer(article, scene.ann);
  for (const word of words) await buildSpan(layer, article, scene.label("quote"), word);
  await signIn(scene.ann);
  await openArticle(page, article);
  const side = page.getByRole("complementary");
  const tabs = await side.getByRole("tablist").boundingBox();
  const middle = (tabs?.y ?? 0) + (tabs?.height ?? 0) / 2;
  for (let scrolled = 0; scrolled < 400; scrolled += 7) {
    await side.evaluate((element, top) => element.scrollTo({ top }), scrolled);
    const isCovered = await page.evaluate(
      ([left, right, y]) => {
        for (let x = left; x < right; x += 6) {
          if (!document.elementFromPoint(x, y)?.closest("[role=tablist]")) return false;
        }
        return true;
      },
      [(tabs?.x ?? 0) + 4, (tabs?.x ?? 0) + (tabs?.width ?? 0) - 20, middle] as const,
    );
    expect(isCovered, `at ${scrolled} px the tabs cover what is below them`).toBe(true);
  }
});

for (const [name, viewport] of [
  ["wide", { width: 1280, height: 800 }],
  ["narrow", { width: 768, height: 800 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test("the list of marks has no holes, wherever it is scrolled to", async ({ page, scene, signIn }) => {
      const words = Array.from({ length: 120 }, (_, at) => `name${at + 1}`);
      const article = await buildArticle(scene.project, { text: words.join(" and ") });
      const layer = await buildLayer(article, scene.ann);
      for (const word of words) await buildSpan(layer, article, scene.label("entity"), word);
      await signIn(scene.ann);
      await openArticle(page, article);
      const side = page.getByRole("complementary");
      await side.scrollIntoViewIfNeeded();
      const height = await side.evaluate((element) => element.scrollHeight);
      for (let top = 0; top < height - viewport.height; top += 997) {
        await side.evaluate((element, to) => element.scrollTo({ top: to }), top);
        await expect.poll(() => holesOf(side), { message: `no holes at ${top} of ${height}` }).toEqual([]);
      }
      await page.keyboard.press("j");
      await expect(cardOf(page, "name1").first()).toBeVisible();
      await expect.poll(() => holesOf(side)).toEqual([]);
    });
  });
}

/** The places between or around the cards in sight where cards belong and none is drawn. */
function holesOf(side: Locator): Promise<string[]> {
  return side.evaluate((element) => {
    const list = element.querySelector("ul[style]")?.getBoundingClientRect();
    const cards = [...element.querySelectorAll("li[data-index]")].map((card) => card.getBoundingClientRect());
    if (!list) return ["no list"];
    const frame = element.getBoundingClientRect();
    const from = Math.max(frame.top, list.top);
    const to = Math.min(frame.bottom, list.bottom, window.innerHeight);
    const holes: string[] = [];
    let at = from;
    for (const { top, bottom } of cards.toSorted((a, b) => a.top - b.top)) {
      if (top > at + 2 && at < to) holes.push(`${Math.round(at - from)} to ${Math.round(top - from)}`);
      at = Math.max(at, bottom);
    }
    if (at < to - 2) holes.push(`${Math.round(at - from)} to the end`);
    return holes;
  });
}
