import type { Page } from "playwright";

/** When the page was first painted, and when its text and marks were painted and its scripts ready; ms from navigation start. */
export type Opened = { readonly firstPaint: number; readonly ready: number };

/** What tells on the page that a key was answered. */
export type Sign = "selection" | "active mark";

declare global {
  interface Window {
    stopwatch: {
      opened: Promise<Opened>;
      sign: "selection" | "active mark";
      answered: Promise<number>;
    };
  }
}

/**
 * Runs in the page before its own scripts. A key is answered when its sign is in the document and the frame with it is
 * painted: the second animation frame after that one begins. Times start at the key event's own time stamp, so that
 * what the page was busy with counts.
 */
function installStopwatch(): void {
  function painted(then: () => void) {
    requestAnimationFrame(() => requestAnimationFrame(then));
  }
  function read(sign: "selection" | "active mark"): unknown {
    return sign === "selection"
      ? String(document.getSelection()) !== ""
      : document.querySelector("[data-reading] .active, .ProseMirror .active");
  }
  function answer(event: KeyboardEvent, sign: "selection" | "active mark"): Promise<number> {
    const before = read(sign);
    return new Promise((resolve) => {
      const look = () => {
        const now = read(sign);
        const isAnswered = now !== before && now !== null && now !== false;
        requestAnimationFrame(isAnswered ? () => resolve(performance.now() - event.timeStamp) : look);
      };
      requestAnimationFrame(look);
    });
  }
  window.stopwatch = {
    opened: new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => {
        if (list.getEntriesByName("copydesk:ready").length === 0) return;
        observer.disconnect();
        painted(() => {
          const ready = performance.now();
          const [first] = performance.getEntriesByName("first-contentful-paint");
          resolve({ firstPaint: first?.startTime ?? ready, ready });
        });
      });
      observer.observe({ type: "mark", buffered: true });
    }),
    sign: "selection",
    answered: Promise.resolve(0),
  };
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key.length === 1) window.stopwatch.answered = answer(event, window.stopwatch.sign);
    },
    { capture: true },
  );
}

/** Puts the stopwatch into every document that `page` opens from now on. */
export async function addStopwatch(page: Page): Promise<void> {
  // The TypeScript loader wraps named functions in a call of this helper, which no page has.
  await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
  await page.addInitScript(installStopwatch);
}

/** Presses a key and waits until the page has painted its answer. Answers how long that took, in ms. */
export async function timeKey(page: Page, key: string, sign: Sign): Promise<number> {
  await page.evaluate((expected) => {
    window.stopwatch.sign = expected;
  }, sign);
  await page.keyboard.press(key);
  return page.evaluate(() => window.stopwatch.answered);
}
