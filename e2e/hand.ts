import type { Page } from "playwright/test";
import { textOf } from "./reading.ts";

export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

export type Point = { readonly x: number; readonly y: number };

/** The boxes of each character of the `nth` place with these words, which is brought into sight. */
export async function characterBoxes(page: Page, words: string, nth = 0): Promise<readonly Box[]> {
  return textOf(page).evaluate(
    (text, [sought, count]) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      const characters: { node: Node; at: number }[] = [];
      let whole = "";
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const words = node.textContent ?? "";
        for (let at = 0; at < words.length; at++) characters.push({ node, at });
        whole += words;
      }
      let start = whole.indexOf(sought);
      for (let skipped = 0; skipped < count; skipped++) start = whole.indexOf(sought, start + 1);
      if (start < 0) throw new RangeError(`“${sought}” is not in the text`);
      characters[start]?.node.parentElement?.scrollIntoView({ block: "nearest" });
      return characters.slice(start, start + sought.length).map(({ node, at }) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, top, bottom };
      });
    },
    [words, nth] as const,
  );
}

function middleOf({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

/** Just inside the first and the last character of some words. */
export async function edgesOf(page: Page, words: string, nth = 0): Promise<{ start: Point; end: Point }> {
  const boxes = await characterBoxes(page, words, nth);
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last) throw new RangeError("There are no words.");
  return {
    start: { x: first.left + 1, y: middleOf(first) },
    end: { x: last.right - 1, y: middleOf(last) },
  };
}

/** Drags the mouse from one point to another. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

/** The words that the browser shows as selected. */
export async function selectedWords(page: Page): Promise<string> {
  return page.evaluate(() => String(getSelection()));
}
