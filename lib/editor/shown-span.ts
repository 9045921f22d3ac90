import type { Standing } from "@/lib/core/review/review-sheet.ts";

/** A span as it is shown in the text: where it stands, in code points, and the classes of its look. */
export type ShownSpan = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly classes: string;
  /** The id of the element that says more of it, for screen readers; it has to be on the page. */
  readonly detailsId?: string;
  /** What is written beside its line, for those who see it. */
  readonly aside?: string;
};

/** What decides a span's look. */
export type Look = {
  /** The place of its label in the article's labels; the colours and line of `label-N` are set by the screen. */
  readonly labelIndex: number;
  /** How many lanes below the text its underline runs, from 0. */
  readonly lane: number;
  /** How review stands to it; its name is a class. */
  readonly standing: Standing | null;
};

const lowestLane = 4;

/** The classes of a span's `mark` element; below the lowest lane underlines share it. */
export function spanClasses({ labelIndex, lane, standing }: Look): string {
  const classes = `mark label-${labelIndex} lane-${Math.min(lane, lowestLane)}`;
  return standing ? `${classes} ${standing}` : classes;
}

/** The order in which overlapping spans wrap a text: the first becomes the innermost element. */
export function compareShown(a: ShownSpan, b: ShownSpan): number {
  return a.start - b.start || a.end - b.end;
}
