import type { Browser, Page } from "playwright";
import { createRandom } from "@/lib/core/random.ts";
import { db } from "@/lib/server/db/database.ts";
import { readLabels } from "@/lib/server/projects/label-rows.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { buildArticle, buildLayer, buildMemberUser, buildProject } from "@/prisma/builders.ts";
import { addStopwatch } from "./browser/stopwatch.ts";
import { makeArticleText } from "./data/article-text.ts";
import { insertSpans } from "./data/span-rows.ts";
import { makeSpans } from "./data/spans.ts";
import { median, percentile, show, toTable } from "./figures.ts";

type Queue = { readonly cookie: string; readonly articles: readonly { id: string; title: string }[] };

/** Ordinary articles in the queue of one annotator, each with so many spans. */
async function makeQueue(characters: number, spanCount: number, length: number): Promise<Queue> {
  const project = await buildProject();
  const annotator = await buildMemberUser(project);
  const labels = await readLabels(db, project.id);
  const articles: { id: string; title: string }[] = [];
  for (let nth = 1; nth <= length; nth++) {
    const text = makeArticleText(createRandom(nth), characters);
    const article = await buildArticle(project, { text, title: `Article ${nth}` });
    const layer = await buildLayer(article, annotator, {
      status: "IN_PROGRESS",
      createdAt: new Date(2026, 0, nth),
    });
    await insertSpans(layer, makeSpans(createRandom(nth), text, labels, spanCount));
    articles.push(article);
  }
  await db.query("ANALYZE");
  return { cookie: await createTestSession(annotator), articles };
}

/** A queue of `length` articles for each count of spans but none: their marks would not be seen. */
export async function makeQueues(
  characters: number,
  spanCounts: readonly number[],
  length: number,
): Promise<ReadonlyMap<number, Queue>> {
  const queues = new Map<number, Queue>();
  for (const count of spanCounts)
    if (count > 0) queues.set(count, await makeQueue(characters, count, length));
  return queues;
}

/** The page of an article has come ahead, and the browser has had a moment for it. */
async function waitUntilAhead(page: Page, id: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      performance
        .getEntriesByType("resource")
        .some(({ name }) => name.includes(wanted) && name.includes("_rsc=")),
    id,
  );
  await page.waitForTimeout(1000);
}

declare global {
  interface Window {
    nextPainted: Promise<number>;
  }
}

/** Goes to the next article by its key. Answers the ms from the key's time stamp until its text and marks are painted. */
async function timeNext(page: Page, title: string): Promise<number> {
  await page.evaluate((wanted) => {
    const isThere = () =>
      document.querySelector("main h1")?.textContent === wanted &&
      document.querySelector("main mark") !== null;
    window.nextPainted = new Promise((resolve) => {
      addEventListener(
        "keydown",
        ({ timeStamp }) => {
          const look = () =>
            requestAnimationFrame(isThere() ? () => resolve(performance.now() - timeStamp) : look);
          look();
        },
        { capture: true, once: true },
      );
    });
  }, title);
  await page.keyboard.press("Alt+PageDown");
  return page.evaluate(() => window.nextPainted);
}

/** Prints how long the next article of a queue takes after its key, once it has come ahead. */
export async function measureNextArticle(
  browser: Browser,
  queues: ReadonlyMap<number, Queue>,
  readerUrl: string,
): Promise<void> {
  const rows: string[][] = [];
  for (const [spanCount, { cookie, articles }] of queues) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
    const [name = "", value = ""] = cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url: readerUrl }]);
    const page = await context.newPage();
    await addStopwatch(page);
    const times: number[] = [];
    const [first, ...others] = articles;
    await page.goto(`${readerUrl}/articles/${first?.id}`);
    for (const { id, title } of others) {
      await waitUntilAhead(page, id);
      times.push(await timeNext(page, title));
    }
    await context.close();
    rows.push([`${spanCount} spans`, show(median(times)), show(percentile(times, 0.95))]);
  }
  console.log(`\n${toTable(["next article, text and marks", "median, ms", "p95, ms"], rows)}`);
}
