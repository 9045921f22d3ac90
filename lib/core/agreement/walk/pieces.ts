import type { TextIndex } from "@/lib/core/text/code-points.ts";
import type { TextRange } from "@/lib/core/text/range.ts";

/** Some of the characters of a range, and whether another range covers them too. */
export type Piece = { readonly text: string; readonly isShared: boolean };

/** The characters of a range, cut where another begins and ends, which is what a screen shades. Null: there is no other. */
export function cutPieces(index: TextIndex, range: TextRange, other: TextRange | null): readonly Piece[] {
  const from = Math.min(Math.max(range.start, other?.start ?? range.end), range.end);
  const to = Math.max(Math.min(range.end, other?.end ?? range.end), from);
  return [
    { text: index.slice(range.start, from), isShared: false },
    { text: index.slice(from, to), isShared: true },
    { text: index.slice(to, range.end), isShared: false },
  ].filter(({ text }) => text !== "");
}

/** A text of at most `most` code points, an even number: of a longer one its two ends. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  return `${characters.slice(0, most / 2).join("")} … ${characters.slice(-most / 2).join("")}`;
}
