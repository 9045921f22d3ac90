import type { Box } from "@/e2e/hand.ts";

/** What is marked, in UTF-16 units of the text without its line feeds. */
export type Marked = { readonly start: number; readonly end: number };

/** The keys that are pressed: a word, the labels, away with it. */
export type HandKey = "w" | "1" | "2" | "3" | "4" | "Backspace" | "Escape";

/** An open article, in whatever browser and by whatever driver. */
export type HandPage = {
  readonly mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    down(options?: { clickCount?: number }): Promise<void>;
    up(options?: { clickCount?: number }): Promise<void>;
  };
  press(key: HandKey): Promise<void>;
  /** Both presses at once: a browser that counts clicks by the clock does not wait for a slow driver. */
  doubleClick(x: number, y: number): Promise<void>;
  /** The box of each character of the text, by UTF-16 units, without line feeds. */
  readBoxes(): Promise<readonly Box[]>;
  /** What the active mark covers; null where there is none. */
  readMarked(): Promise<Marked | null>;
};

/** To be run in the page. */
export function boxesInPage(): Box[] {
  const root = document.querySelector(".ProseMirror") ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const boxes: Box[] = [];
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? "";
    for (let at = 0; at < length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      boxes.push({ left, right, top, bottom });
    }
  }
  return boxes;
}

/** To be run in the page. */
export function markedInPage(): Marked | null {
  const root = document.querySelector(".ProseMirror");
  const parts = [...(root?.querySelectorAll("mark.active") ?? [])];
  const [first] = parts;
  if (!root || !first) return null;
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(first, 0);
  const start = before.toString().length;
  return { start, end: start + parts.map((part) => part.textContent).join("").length };
}

type Step = { readonly x: number; readonly y: number };

/** Just inside the first or the last character of a range of boxes. */
function insideOf(box: Box, side: "left" | "right"): Step {
  const inside = (box.right - box.left) / 4;
  return {
    x: side === "left" ? box.left + inside : box.right - inside,
    y: (box.top + box.bottom) / 2,
  };
}

/** Drags from before one character to behind another. In a text from right to left that is from right to left. */
export async function dragBoxes(
  { mouse }: HandPage,
  first: Box,
  last: Box,
  isRightToLeft: boolean,
): Promise<void> {
  const from = insideOf(first, isRightToLeft ? "right" : "left");
  const to = insideOf(last, isRightToLeft ? "left" : "right");
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await mouse.move(to.x, to.y);
  await mouse.up();
}

/** Double-clicks a word, and where the mark has several goes on to the last one before letting go. */
export async function doubleClickBoxes(
  { mouse, doubleClick }: HandPage,
  first: Box,
  last: Box,
): Promise<void> {
  const from = insideOf(first, "right");
  const to = insideOf(last, "left");
  if (first === last) {
    await doubleClick(from.x, from.y);
    return;
  }
  await mouse.move(from.x, from.y);
  await mouse.down({ clickCount: 1 });
  await mouse.up({ clickCount: 1 });
  await mouse.down({ clickCount: 2 });
  await mouse.move(to.x, to.y, { steps: 2 });
  await mouse.up({ clickCount: 2 });
}

/** Puts the caret before a character. */
export async function clickBox({ mouse }: HandPage, box: Box, isRightToLeft: boolean): Promise<void> {
  const at = insideOf(box, isRightToLeft ? "right" : "left");
  await mouse.move(at.x, at.y);
  await mouse.down();
  await mouse.up();
}
