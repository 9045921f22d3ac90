/** A text whose Unicode code points and UTF-16 units can be told apart in O(log n), or O(1) where it has no astral characters. */
export type TextIndex = {
  readonly text: string;
  /** How many code points the text has. */
  readonly length: number;
  /** The UTF-16 unit at which the code point `offset` begins. Throws RangeError outside 0..length. */
  toUtf16(offset: number): number;
  /** The code point that begins at the unit `utf16`. Throws RangeError outside the text or inside a surrogate pair. */
  toCodePoint(utf16: number): number;
  /** The text of `[start, end)` in code points. Throws RangeError unless 0 <= start <= end <= length. */
  slice(start: number, end: number): string;
};

/** Indexes a text once, so that offsets can be converted both ways. A lone surrogate counts as one code point. */
export function createTextIndex(text: string): TextIndex {
  const pairs = findSurrogatePairs(text);
  const length = text.length - pairs.length;

  function toUtf16(offset: number): number {
    requireWithin(offset, length, "Code point offset");
    return offset + countWhile(pairs, (at, index) => at - index < offset);
  }

  function toCodePoint(utf16: number): number {
    requireWithin(utf16, text.length, "UTF-16 offset");
    const before = countWhile(pairs, (at) => at < utf16);
    if (before > 0 && pairs[before - 1] === utf16 - 1) {
      throw new RangeError(`UTF-16 offset ${utf16} is inside a surrogate pair`);
    }
    return utf16 - before;
  }

  function slice(start: number, end: number): string {
    if (start > end) throw new RangeError(`Range ${start}..${end} ends before it starts`);
    return text.slice(toUtf16(start), toUtf16(end));
  }

  return { text, length, toUtf16, toCodePoint, slice };
}

/** The UTF-16 positions of the high halves of all surrogate pairs, ascending: 4 bytes for each astral character, none for others. */
function findSurrogatePairs(text: string): Uint32Array {
  const positions: number[] = [];
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) positions.push(match.index);
  return Uint32Array.from(positions);
}

/** How many leading elements satisfy a predicate that is true up to some place and false after it. */
function countWhile(values: Uint32Array, isBefore: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(values[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function requireWithin(offset: number, length: number, what: string): void {
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    throw new RangeError(`${what} ${offset} is outside 0..${length}`);
  }
}
