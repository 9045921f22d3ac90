export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

export type Point = { readonly x: number; readonly y: number };

type Mouse = {
  move(x: number, y: number, options?: { steps?: number }): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
};

/** Some words of the text: which of the places where they stand, from 0. */
type Sought = { readonly words: string; readonly nth: number };

// An open page, in whatever browser and by whatever driver.
type MousePage = { readonly mouse: Mouse };
type MeasuredPage = { evaluate(work: (sought: Sought) => Box[], sought: Sought): Promise<Box[]> };
type ReadPage = { evaluate(work: () => string): Promise<string> };

/** The boxes of each character of the `nth` place with these words, which is brought into sight. */
export async function characterBoxes(page: MeasuredPage, words: string, nth = 0): Promise<readonly Box[]> {
  return page.evaluate(
    ({ words: sought, nth: count }) => {
      const walker = document.createTreeWalker(
        document.querySelector(".ProseMirror") ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      const characters: { node: Node; at: number }[] = [];
      let whole = "";
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? "";
        for (let at = 0; at < text.length; at++) characters.push({ node, at });
        whole += text;
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
    { words, nth },
  );
}

/** The box of the first of some words' characters. */
export async function boxOf(page: MeasuredPage, words: string): Promise<Box> {
  const [box] = await characterBoxes(page, words);
  if (!box) throw new RangeError(`There is no box of “${words}”.`);
  return box;
}

export function middleOf({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

/** Just inside the first and the last character of some words. */
export async function edgesOf(
  page: MeasuredPage,
  words: string,
  nth = 0,
): Promise<{ start: Point; end: Point }> {
  const boxes = await characterBoxes(page, words, nth);
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last) throw new RangeError("There are no words.");
  return {
    start: { x: first.left + 1, y: middleOf(first) },
    end: { x: last.right - 1, y: middleOf(last) },
  };
}

/** Drags the mouse from one point to another. */
export async function drag({ mouse }: MousePage, from: Point, to: Point): Promise<void> {
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await mouse.move(to.x, to.y, { steps: 3 });
  await mouse.up();
}

/** The words that the browser shows as selected. */
export async function selectedWords(page: ReadPage): Promise<string> {
  return page.evaluate(() => String(getSelection()));
}
