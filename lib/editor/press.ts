import type { EditorView } from "@tiptap/pm/view";
import type { TextRange } from "@/lib/core/text/range.ts";
import { wordAt } from "@/lib/core/text/words.ts";
import type { ReadText } from "./caret.ts";
import { type Place, selectionBetween } from "./place.ts";
import type { Point } from "./point.ts";
import type { Positions } from "./positions.ts";
import type { TextPoints } from "./text-points.ts";
import type { TextSelectionState } from "./text-selection.ts";

/** What a drag goes by that began with two or three clicks: the word or the block of text around a point. */
export type PressUnit = {
  /** The one that was pressed, in code points. */
  readonly range: TextRange;
  readonly around: (place: Place, point: Point) => TextRange;
};

/** The mouse is pressed on the text, or beside it. */
export type Press = {
  readonly pointerId: number;
  readonly at: Point;
  readonly isOnText: boolean;
  readonly from: Place;
  /** Null with one click: what is dragged over goes by characters. */
  readonly unit: PressUnit | null;
  /** What was selected until then. */
  readonly before: TextSelectionState;
  isDragging: boolean;
  /** Where the pointer is now. */
  point: Point;
};

/** Answers the unit of a press with so many clicks. */
export function pressUnits(view: EditorView, positions: Positions, points: TextPoints, text: ReadText) {
  const { index, language } = text;

  function wordAround({ nearest }: Place, point: Point): TextRange {
    const at = points.characterAt(point);
    const word = at === null ? null : wordAt(index, at, language);
    return word ?? wordAt(index, nearest, language) ?? { start: nearest, end: nearest };
  }

  function blockAround({ nearest }: Place): TextRange {
    const $pos = view.state.doc.resolve(positions.toPos(nearest));
    return { start: positions.toOffset($pos.start()), end: positions.toOffset($pos.end()) };
  }

  return (clicks: number, place: Place, point: Point): PressUnit | null => {
    if (clicks < 2) return null;
    const around = clicks === 2 ? wordAround : blockAround;
    return { range: around(place, point), around };
  };
}

/** What a press has selected with the pointer at a point, which stands at `place`. */
export function selectionOf(press: Press, place: Place, point: Point): TextSelectionState {
  const { from, unit, isDragging } = press;
  if (!unit) return selectionBetween(from, place);
  const reached = isDragging ? unit.around(place, point) : unit.range;
  const start = Math.min(unit.range.start, reached.start);
  const end = Math.max(unit.range.end, reached.end);
  return reached.start < unit.range.start ? { anchor: end, head: start } : { anchor: start, head: end };
}
