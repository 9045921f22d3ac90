import type { Page } from "puppeteer-core";
import { publicUrl } from "@/lib/server/people/public-url.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { buildArticle, buildLayer } from "@/prisma/builders.ts";
import { openFirefox } from "./browsers/firefox.ts";
import { test as base, expect } from "./fixtures.ts";
import { boxOf, characterBoxes, drag, edgesOf, middleOf, selectedWords } from "./hand.ts";

// What a hand does in the text, in Firefox. The same in Chromium, and more of it: drag.spec.ts and margin-drag.spec.ts.

const outer = "convicted of transporting drugs";
const inner = "transporting drugs";
const text = [
  "The player was flown home on Friday after months of talks between the two countries.",
  "Lavrov´s aides and the workers’ boat waited.",
  `She had been ${outer} into the country.`,
  "“We are glad,” her lawyers said.",
].join("\n");

/** Ann's own article, open in Firefox. */
const test = base.extend<{ firefox: Page }>({
  firefox: async ({ scene }, use) => {
    const article = await buildArticle(scene.project, { text });
    await buildLayer(article, scene.ann);
    const browser = await openFirefox();
    try {
      const [name = "", value = ""] = (await createTestSession(scene.ann)).split(/=(.*)/s);
      await browser.setCookie({ name, value, domain: new URL(publicUrl()).hostname, path: "/" });
      const page = await browser.newPage();
      await page.goto(`${publicUrl()}/articles/${article.id}`);
      await page.waitForFunction(() =>
        document.querySelector("header")?.textContent?.includes("Nothing marked"),
      );
      await use(page);
    } finally {
      await browser.close();
    }
  },
});

/** The labels that the bar at the selection offers; none where it is not shown. */
function offered(page: Page): Promise<number> {
  return page.evaluate(
    () => document.querySelectorAll('[role=toolbar][aria-label="Mark the selection as"] button').length,
  );
}

async function expectOffered(page: Page, words: string): Promise<void> {
  expect((await selectedWords(page)).trim()).toBe(words);
  await expect.poll(() => offered(page)).toBeGreaterThan(0);
}

/** The words marked, in text order, as the cards beside the text show them. */
function activeWords(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".ProseMirror mark.active")].map((mark) => mark.textContent).join(""),
  );
}

test("in Firefox a nested mark is selected inside the active one, from its first letter and to its last", async ({
  firefox: page,
}) => {
  const whole = await edgesOf(page, outer);
  await drag(page, whole.start, whole.end);
  await page.keyboard.press("2");
  await expect.poll(() => activeWords(page)).toBe(outer);
  for (const words of [inner, "convicted of", outer, "had been convicted of"]) {
    const { start, end } = await edgesOf(page, words);
    await drag(page, start, end);
    await expectOffered(page, words);
    await drag(page, end, start);
    await expectOffered(page, words);
  }
  const { start } = await edgesOf(page, "drugs");
  await page.mouse.click(start.x + 4, start.y, { count: 2 });
  await expectOffered(page, "drugs");
  await page.keyboard.press("Escape");
  expect(await activeWords(page)).toBe(outer);

  const last = (await characterBoxes(page, outer)).at(-1);
  if (!last) throw new RangeError("no last letter");
  const grip = { x: last.right, y: last.bottom + 3 };
  await drag(page, grip, { x: grip.x + 30, y: grip.y });
  await expect.poll(() => activeWords(page)).toBe(`${outer} into`);
});

test("in Firefox a drag begins and ends in the margins, and the bar offers what is shown as selected", async ({
  firefox: page,
}) => {
  const line = await boxOf(page, "The player");
  const y = middleOf(line);
  const player = await edgesOf(page, "The player");
  for (const away of [5, 25, 90]) {
    await drag(page, { x: line.left - away, y }, player.end);
    await expectOffered(page, "The player");
    await drag(page, player.end, { x: line.left - away, y });
    await expectOffered(page, "The player");
  }
  const glad = await edgesOf(page, "her lawyers said");
  await drag(page, glad.start, { x: glad.end.x + 200, y: glad.end.y });
  await expectOffered(page, "her lawyers said.");
  await drag(page, { x: glad.end.x + 240, y: glad.end.y + 80 }, glad.start);
  await expectOffered(page, "her lawyers said.");
  await page.keyboard.press("Escape");
  await drag(page, { x: line.left - 60, y: y - 28 }, player.end);
  await expectOffered(page, "The player");
});

test("in Firefox a drag that begins in what stands beside the text selects nothing of the text", async ({
  firefox: page,
}) => {
  const { end } = await edgesOf(page, "The player");
  const from = await page.evaluate(() => {
    const { left, bottom } = document.querySelector("aside")?.getBoundingClientRect() ?? new DOMRect();
    return { x: left + 100, y: bottom - 60 };
  });
  await drag(page, from, end);
  await expect.poll(() => selectedWords(page)).toBe("");
  expect(await offered(page)).toBe(0);
  await drag(page, (await edgesOf(page, "The player")).start, end);
  await expectOffered(page, "The player");
});

test("in Firefox one more click takes the possessive of a name in", async ({ firefox: page }) => {
  const bar = '[role=toolbar][aria-label="Mark the selection as"]';
  for (const [name, possessive, whole] of [
    ["Lavrov", "´s", "Lavrov´s"],
    ["workers", "’ boat", "workers’"],
  ] as const) {
    const word = await edgesOf(page, name);
    const mark = (await edgesOf(page, possessive)).start;
    const selects = [
      () => drag(page, word.start, word.end),
      () => page.mouse.click(word.start.x + 4, word.start.y, { count: 2 }),
    ];
    const takes = [
      () => page.mouse.click(mark.x, mark.y),
      () => page.click(`${bar} button[aria-label^="Take"]`),
    ];
    for (const select of selects) {
      for (const take of takes) {
        await select();
        await expectOffered(page, name);
        await take();
        await expectOffered(page, whole);
        await page.keyboard.press("3");
        await expect.poll(() => activeWords(page)).toBe(whole);
        await page.keyboard.press("Delete");
        await expect.poll(() => activeWords(page)).toBe("");
      }
    }
  }
});
