import type { Node as EditorNode } from "@tiptap/pm/model";
import type { TextIndex } from "@/lib/core/text/code-points.ts";

/** Both directions between offsets (code points of the article's text) and editor positions. */
export type Positions = {
  /** The position of an offset from 0 to the text's length; each offset has exactly one. */
  toPos(offset: number): number;
  /** The offset of any position of the document; one between two blocks counts as the start of the next block. */
  toOffset(pos: number): number;
};

type BlockTable = { readonly pos: Int32Array; readonly utf16Start: Int32Array; readonly size: Int32Array };

function toTable(doc: EditorNode): BlockTable {
  const pos: number[] = [];
  const utf16Start: number[] = [];
  const size: number[] = [];
  let utf16 = 0;
  doc.descendants((node, nodePos) => {
    if (!node.isTextblock) return true;
    pos.push(nodePos + 1);
    utf16Start.push(utf16);
    size.push(node.content.size);
    // The line feed between two blocks is a character of the text and none of the document.
    utf16 += node.content.size + 1;
    return false;
  });
  return { pos: Int32Array.from(pos), utf16Start: Int32Array.from(utf16Start), size: Int32Array.from(size) };
}

/** The code point at a UTF-16 unit, or around it where it splits a surrogate pair. */
function toWholeCharacter(index: TextIndex, utf16: number): number {
  const isSplit = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(index.text.slice(utf16 - 1, utf16 + 1));
  return index.toCodePoint(isSplit ? utf16 - 1 : utf16);
}

/** The last index whose value is at most `value`, or -1. */
function lastAtMost(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Maps the offsets of an article's text to the positions of its document in the editor and back, in the time of a
 * binary search. In the text a block ends with one line feed and in the document with its closing tokens; inside a
 * block both count UTF-16 units, a hard break being one.
 * @throws RangeError from `toPos` for an offset outside the text.
 */
export function createPositions(doc: EditorNode, index: TextIndex): Positions {
  const table = toTable(doc);
  const count = table.pos.length;
  return {
    toPos(offset) {
      if (!Number.isInteger(offset) || offset < 0 || offset > index.length) {
        throw new RangeError(`Offset ${offset} is outside the text of ${index.length} code points`);
      }
      const utf16 = index.toUtf16(offset);
      const block = lastAtMost(table.utf16Start, utf16);
      return (table.pos[block] ?? 0) + utf16 - (table.utf16Start[block] ?? 0);
    },
    toOffset(pos) {
      const block = lastAtMost(table.pos, pos);
      if (block < 0) return 0;
      const within = pos - (table.pos[block] ?? 0);
      const size = table.size[block] ?? 0;
      if (within <= size) return toWholeCharacter(index, (table.utf16Start[block] ?? 0) + within);
      const isLast = block === count - 1;
      return isLast ? index.length : index.toCodePoint(table.utf16Start[block + 1] ?? 0);
    },
  };
}
