import type { EditorView } from "@tiptap/pm/view";
import { nextGrapheme, previousGrapheme } from "@/lib/core/text/graphemes.ts";
import type { ReadText } from "./caret.ts";
import { areOverlapping, type Box } from "./free-area.ts";
import { type Place, placeOf } from "./place.ts";
import type { Point } from "./point.ts";
import type { Positions } from "./positions.ts";

/** From points of the screen to offsets of the text, in code points. */
export type TextPoints = {
  /** The place nearest to a point, wherever it is: beside a line the line's end on that side. Null where no text is shown. */
  placeAt(point: Point): Place | null;
  /** The character under a point; null where there is none. */
  characterAt(point: Point): number | null;
  /** Where text stands inside a box of the viewport. */
  textBoxesIn(whole: Box): readonly Box[];
};

type Block = { readonly element: Element; readonly box: Box };
type Side = "above" | "below";

/** How far outside a block of text a press still means its first or last line, in px. */
const reach = 6;

/** Further than the height of the blank between two sections, in px. */
const sectionReach = 80;

function distance(value: number, low: number, high: number): number {
  return Math.max(low - value, value - high, 0);
}

function nearest<Item>(items: readonly Item[], distanceOf: (item: Item) => number): Item | undefined {
  let best: Item | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const found = distanceOf(item);
    if (found < least) [best, least] = [item, found];
  }
  return best;
}

/** The blocks of text near a height, in text order. What is far away is not measured: it may not be laid out. */
function blocksNear(root: Element, y: number): readonly Block[] {
  const sections = [...root.children].map((element) => ({ element, box: element.getBoundingClientRect() }));
  const farAway = ({ box }: Block) => distance(y, box.top, box.bottom);
  const least = Math.min(...sections.map(farAway));
  return sections
    .filter((section) => farAway(section) <= least + sectionReach)
    .flatMap(({ element }) => [...element.querySelectorAll("[dir]")])
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
}

/** The boxes of a block's text, one or more for each line. */
function textBoxes(block: Element): readonly Box[] {
  const range = document.createRange();
  range.selectNodeContents(block);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** The boxes that stand on the line nearest to a height; smaller letters and raised ones are on it as well. */
function boxesOfLine(boxes: readonly Box[], y: number): readonly Box[] {
  const line = nearest(boxes, ({ top, bottom }) => distance(y, top, bottom));
  if (!line) return [];
  const isOnLine = ({ top, bottom }: Box) => {
    const shared = Math.min(bottom, line.bottom) - Math.max(top, line.top);
    return shared > Math.min(bottom - top, line.bottom - line.top) / 2;
  };
  return boxes.filter(isOnLine);
}

type Caret = { readonly node: Node; readonly offset: number };

function caretFromPoint({ x, y }: Point): Caret | null {
  if (typeof document.caretPositionFromPoint === "function") {
    const found = document.caretPositionFromPoint(x, y);
    return found && { node: found.offsetNode, offset: found.offset };
  }
  const found = document.caretRangeFromPoint(x, y);
  return found && { node: found.startContainer, offset: found.startOffset };
}

/** The caret at a point of `root`, whatever of the page lies over it there. */
function caretUnderPoint(root: HTMLElement, point: Point): Caret | null {
  const covers: { element: HTMLElement; before: string }[] = [];
  for (const element of document.elementsFromPoint(point.x, point.y)) {
    if (root.contains(element)) break;
    if (!(element instanceof HTMLElement) || element.contains(root)) continue;
    covers.push({ element, before: element.style.pointerEvents });
    element.style.pointerEvents = "none";
  }
  const found = caretFromPoint(point);
  for (const { element, before } of covers) element.style.pointerEvents = before;
  return found && root.contains(found.node) ? found : null;
}

/** Answers where points of the screen stand in the text that `view` shows. */
export function textPoints(view: EditorView, positions: Positions, { index }: ReadText): TextPoints {
  const offsetOf = ({ node, offset }: Caret) => positions.toOffset(view.posAtDOM(node, offset));
  const startOf = ({ element }: Block) => offsetOf({ node: element, offset: 0 });
  const endOf = ({ element }: Block) => offsetOf({ node: element, offset: element.childNodes.length });

  /** The offset of a block that is nearest to a point. */
  function offsetIn(block: Block, { x, y }: Point): number | null {
    const box = nearest(boxesOfLine(textBoxes(block.element), y), ({ left, right }) =>
      distance(x, left, right),
    );
    if (!box) return startOf(block);
    // Just inside the box: beside it the browser would look for other text.
    const inside = Math.min(0.25, (box.right - box.left) / 2);
    const found = caretUnderPoint(view.dom, {
      x: Math.min(Math.max(x, box.left + inside), box.right - inside),
      y: (Math.max(box.top, 0) + Math.min(box.bottom, window.innerHeight)) / 2,
    });
    return found && offsetOf(found);
  }

  /** What a point in a blank means on one side of it: the line there where the point is over or under its words, else all up to the blank. */
  function offsetBeside(blocks: readonly Block[], point: Point, side: Side): number | null {
    const isAbove = side === "above";
    const beside = blocks.filter(({ box }) => (isAbove ? box.bottom <= point.y : box.top >= point.y));
    const edgeOf = ({ box }: Block) => (isAbove ? box.bottom : box.top);
    const outermost = isAbove ? beside.at(-1) : beside[0];
    const away = Math.min(...beside.map((block) => Math.abs(edgeOf(block) - point.y)));
    // Cells of a table stand beside one another.
    const row = beside.filter((block) => Math.abs(edgeOf(block) - point.y) <= away + 1);
    const block = nearest(row, ({ box }) => distance(point.x, box.left, box.right));
    if (!outermost || !block) return null;
    const line = boxesOfLine(textBoxes(block.element), point.y);
    const isOverWords = line.some(({ left, right }) => left <= point.x && point.x <= right);
    if (isOverWords || away <= reach) return offsetIn(block, point);
    return isAbove ? endOf(outermost) : startOf(outermost);
  }

  /** Is the character from one offset to the next drawn over a point? */
  function isUnder({ x, y }: Point, start: number, end: number): boolean {
    const range = document.createRange();
    const [first, last] = [view.domAtPos(positions.toPos(start), 1), view.domAtPos(positions.toPos(end), -1)];
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return [...range.getClientRects()].some(
      ({ left, right, top, bottom }) =>
        left <= x && x <= right && distance(y, top, bottom) <= reach && right > left,
    );
  }

  function placeAt(point: Point): Place | null {
    const blocks = blocksNear(view.dom, point.y);
    const here = nearest(
      blocks.filter(({ box }) => box.top < point.y && point.y < box.bottom),
      ({ box }) => distance(point.x, box.left, box.right),
    );
    if (here) {
      const offset = offsetIn(here, point);
      return offset === null ? null : placeOf(offset);
    }
    const before = offsetBeside(blocks, point, "above");
    const after = offsetBeside(blocks, point, "below");
    if (before === null || after === null) {
      const only = before ?? after;
      return only === null ? null : placeOf(only);
    }
    const above = Math.max(...blocks.map(({ box }) => box.bottom).filter((bottom) => bottom <= point.y));
    const next = blocks.findIndex(({ box }) => box.top >= point.y);
    const below = blocks[next];
    const isNearerAbove = below !== undefined && point.y - above <= below.box.top - point.y;
    const blank = below ? startOf(below) : index.length;
    return isNearerAbove ? { nearest: before, far: after, blank } : { nearest: after, far: before, blank };
  }

  return {
    placeAt,
    textBoxesIn: (whole) =>
      blocksNear(view.dom, (whole.top + whole.bottom) / 2)
        .filter(({ box }) => areOverlapping(box, whole))
        .flatMap(({ element }) => textBoxes(element))
        .filter((box) => areOverlapping(box, whole)),
    characterAt(point) {
      const place = placeAt(point);
      if (!place) return null;
      const offset = place.nearest;
      if (offset > 0 && isUnder(point, previousGrapheme(index, offset), offset)) {
        return previousGrapheme(index, offset);
      }
      return offset < index.length && isUnder(point, offset, nextGrapheme(index, offset)) ? offset : null;
    },
  };
}
