import type { BrowserContext, Page } from "playwright";
import { type Condition, putUnder } from "./conditions.ts";
import { addStopwatch, timeKey } from "./stopwatch.ts";

/**
 * One opening of an ordinary article, in ms from the start of the navigation: text and marks painted, a key answered, and in the
 * reader a mark painted and saved. Null is what the page does not have. `shift`: cumulative layout shift; `script`: kB of all script
 * that was sent until then, and with what the page fetched later, when it was idle.
 */
export type OrdinaryOpening = {
  readonly text: number;
  readonly marks: number | null;
  readonly answered: number;
  readonly marked: number | null;
  readonly saved: number | null;
  readonly shift: number;
  readonly script: number;
  readonly laterScript: number;
};

type Sight = { text: number; marks: number; shift: number };

declare global {
  interface Window {
    sight: Sight;
  }
}

/** Runs in the page before its own scripts: notes the frames after which text and marks are on the screen, and what moves. */
function installSight(): void {
  const sight: Sight = { text: 0, marks: 0, shift: 0 };
  window.sight = sight;
  const isThere = { text: "main article p", marks: "main mark, main span.mark" };
  const look = () => {
    for (const [name, selector] of Object.entries(isThere)) {
      const key = name === "text" ? "text" : "marks";
      if (sight[key] > 0 || !document.querySelector(selector)) continue;
      sight[key] = -1;
      requestAnimationFrame(() => {
        sight[key] = performance.now();
      });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!Reflect.get(entry, "hadRecentInput")) sight.shift += Number(Reflect.get(entry, "value"));
    }
  }).observe({ type: "layout-shift", buffered: true });
}

function scriptSent(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => new URL(name).pathname.endsWith(".js"))
        .reduce((sum, entry) => sum + Number(Reflect.get(entry, "encodedBodySize")), 0) / 1000,
  );
}

const now = (page: Page) => page.evaluate(() => performance.now());

/** Presses the key of a label on the word that is selected, and takes the mark back when both times are known. */
async function timeMark(page: Page): Promise<{ marked: number; saved: number }> {
  const isSaved = () =>
    page.waitForResponse((response) => /\/batches$/.test(response.url()) && response.ok());
  const saving = isSaved();
  const start = await now(page);
  const marked = start + (await timeKey(page, "1", "active mark"));
  await saving;
  const saved = await now(page);
  const takingBack = isSaved();
  await page.keyboard.press("Control+z");
  await takingBack;
  return { marked, saved };
}

/** Opens a page under a condition, does there what somebody does first, and closes it. */
export async function openOrdinary(
  context: BrowserContext,
  url: string,
  condition: Condition,
  isReader: boolean,
): Promise<OrdinaryOpening> {
  const page = await context.newPage();
  try {
    await addStopwatch(page);
    await page.addInitScript(installSight);
    await putUnder(page, condition);
    await page.goto(url, { waitUntil: "commit", timeout: 120_000 });
    const { ready } = await page.evaluate(() => window.stopwatch.opened);
    const answered = ready + (await timeKey(page, "w", "selection"));
    const script = await scriptSent(page);
    const mark = isReader ? await timeMark(page) : null;
    if (isReader) await page.waitForFunction(() => performance.getEntriesByName("copydesk:parts").length > 0);
    const { text, marks, shift } = await page.evaluate(() => window.sight);
    const laterScript = await scriptSent(page);
    return {
      text,
      marks: marks > 0 ? marks : null,
      answered,
      marked: mark?.marked ?? null,
      saved: mark?.saved ?? null,
      shift,
      script,
      laterScript,
    };
  } finally {
    await page.close();
  }
}
