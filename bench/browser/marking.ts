import type { BrowserContext, Page } from "playwright";
import { type Metrics, openMetrics } from "./page-memory.ts";
import { addStopwatch, timeKey } from "./stopwatch.ts";

/** Times from a key to the frame that shows its answer, in ms, and what of the page's own work fell on each key. */
export type Marking = {
  readonly times: readonly number[];
  readonly scriptTimes: readonly number[];
  readonly renderTimes: readonly number[];
};

type Before = (page: Page) => Promise<void>;

async function timeKeys(
  context: BrowserContext,
  url: string,
  count: number,
  before: Before,
): Promise<Marking> {
  const page = await context.newPage();
  try {
    await addStopwatch(page);
    await page.goto(url, { waitUntil: "commit", timeout: 120_000 });
    await page.evaluate(() => window.stopwatch.opened);
    const metrics = await openMetrics(page);
    const marking = { times: [] as number[], scriptTimes: [] as number[], renderTimes: [] as number[] };
    for (let made = 0; made < count; made++) {
      await before(page);
      const start = await metrics.read();
      marking.times.push(await timeKey(page, "1", "active mark"));
      const end = await metrics.read();
      const spent = (metric: keyof Metrics) => (end[metric] - start[metric]) * 1000;
      marking.scriptTimes.push(spent("ScriptDuration"));
      marking.renderTimes.push(spent("LayoutDuration") + spent("RecalcStyleDuration"));
    }
    return marking;
  } finally {
    await page.close();
  }
}

/** Marks one word after another in the reader, by keyboard alone: to the next paragraph, its first word, the label's key. */
export function timeMarks(context: BrowserContext, url: string, count: number): Promise<Marking> {
  return timeKeys(context, url, count, async (page) => {
    await page.keyboard.press("Control+ArrowDown");
    await timeKey(page, "w", "selection");
  });
}

/** The browser's own repaint: a class moves from one mark of the static page to another. */
export function timeRepaints(context: BrowserContext, url: string, count: number): Promise<Marking> {
  return timeKeys(context, url, count, async () => {});
}
