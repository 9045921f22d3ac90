import { createTextIndex, type TextIndex } from "@/lib/core/text/code-points.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { getSegmenter } from "@/lib/core/text/segmenter.ts";

/** What agreement is counted over. */
export const unitKinds = ["token", "sentence"] as const;
export type UnitKind = (typeof unitKinds)[number];

/** The units of a text in order, as ranges in code points that do not overlap. */
export type TextUnits = Readonly<Record<UnitKind, readonly TextRange[]>> & {
  /** How many code points the text has. */
  readonly length: number;
};

/**
 * The tokens and sentences of a text: the word-like segments and the sentences of `Intl.Segmenter` (Unicode UAX #29) in its language
 * (BCP 47), and nothing else, so that anybody with ICU counts over the same units. What the reader takes for a word or a sentence
 * (lib/core/text) knows abbreviations besides.
 */
export function textUnits(text: string, language: string): TextUnits {
  const index = createTextIndex(text);
  return {
    token: listTokens(text, language),
    sentence: listSentences(index, language),
    length: index.length,
  };
}

/** The place in `units` of the first that ends after an offset, or how many there are. */
export function unitAfter(units: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((units[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A line feed ends a sentence always; and the segmenter's time grows with the square of what it is given. */
function listSentences(index: TextIndex, language: string): readonly TextRange[] {
  const segmenter = getSegmenter(language, "sentence");
  const sentences: TextRange[] = [];
  let utf16 = 0;
  for (const line of index.text.split(/(?<=\n)/)) {
    for (const { segment } of segmenter.segment(line)) {
      const start = index.toCodePoint(utf16);
      utf16 += segment.length;
      if (segment.trim() !== "") sentences.push({ start, end: index.toCodePoint(utf16) });
    }
  }
  return sentences;
}

/** Segments of one piece of text: tokens relative to its start, and its length, in code points. */
type Piece = { readonly tokens: readonly TextRange[]; readonly length: number };

/** Pieces already segmented, by language: a newsroom's words come again and again, and the segmenter takes microseconds for each. */
const knownPieces = new Map<string, Map<string, Piece>>();
const mostPieces = 50_000;

/** UAX #29 never joins what a space, a tab or a line feed parts, so each piece between them can be segmented by itself. */
function listTokens(text: string, language: string): readonly TextRange[] {
  const pieces = knownPieces.get(language) ?? new Map<string, Piece>();
  knownPieces.set(language, pieces);
  if (pieces.size > mostPieces) pieces.clear();
  const tokens: TextRange[] = [];
  let offset = 0;
  for (const written of text.split(/[ \t\n]/)) {
    let piece = pieces.get(written);
    if (!piece) {
      piece = segmentPiece(written, language);
      pieces.set(written, piece);
    }
    for (const { start, end } of piece.tokens) tokens.push({ start: offset + start, end: offset + end });
    offset += piece.length + 1;
  }
  return tokens;
}

function segmentPiece(text: string, language: string): Piece {
  const index = createTextIndex(text);
  const tokens = [...getSegmenter(language, "word").segment(text)].flatMap((segment) => {
    const utf16End = segment.index + segment.segment.length;
    return segment.isWordLike
      ? [{ start: index.toCodePoint(segment.index), end: index.toCodePoint(utf16End) }]
      : [];
  });
  return { tokens, length: index.length };
}
