import type { TextIndex } from "@/lib/core/text/code-points.ts";
import type { TextSelectionState } from "./text-selection.ts";

/** What is selected in an article's static HTML, in code points; null where nothing is, or not in the article alone. */
export function readStaticSelection(element: HTMLElement, index: TextIndex): TextSelectionState | null {
  const selection = element.ownerDocument.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  if (!selection || selection.isCollapsed || !anchorNode || !focusNode) return null;
  if (!element.contains(anchorNode) || !element.contains(focusNode)) return null;
  return {
    anchor: toOffset(element, index, anchorNode, anchorOffset ?? 0),
    head: toOffset(element, index, focusNode, focusOffset ?? 0),
  };
}

/** The code point at a place of the HTML. Its text nodes are the text without its line feeds. */
function toOffset(element: HTMLElement, index: TextIndex, node: Node, nodeOffset: number): number {
  const place = element.ownerDocument.createRange();
  place.setStart(node, nodeOffset);
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let utf16 = 0;
  for (let piece = walker.nextNode(); piece; piece = walker.nextNode()) {
    const words = piece.nodeValue ?? "";
    utf16 = index.text.indexOf(words, utf16);
    if (utf16 < 0) break;
    if (piece === node) return index.toCodePoint(utf16 + nodeOffset);
    if (place.comparePoint(piece, 0) >= 0) return index.toCodePoint(utf16);
    utf16 += words.length;
  }
  return index.length;
}
