import type { Browser, BrowserContext } from "playwright";
import { measureMemory, type PageMemory } from "./page-memory.ts";
import { addStopwatch, timeKey } from "./stopwatch.ts";

/** One opening: when the text was first painted, when a key press was answered (ms from navigation start), what it holds. */
export type Opening = { readonly firstPaint: number; readonly answered: number; readonly memory: PageMemory };

/** Opens a page by itself, presses a key as soon as text and marks are painted, and closes it. */
export async function timeOpening(browser: Browser, context: BrowserContext, url: string): Promise<Opening> {
  const page = await context.newPage();
  try {
    await addStopwatch(page);
    await page.goto(url, { waitUntil: "commit", timeout: 120_000 });
    const { firstPaint, ready } = await page.evaluate(() => window.stopwatch.opened);
    const answered = ready + (await timeKey(page, "w", "selection"));
    return { firstPaint, answered, memory: await measureMemory(browser, page) };
  } finally {
    await page.close();
  }
}
