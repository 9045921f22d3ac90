import { createTextIndex } from "./code-points.ts";
import type { Block, InlineNode, RichDocument, TextBlock } from "./document.ts";

/** A text block of a document and the range `[start, end)`, in code points, that its characters take in the article's text. */
export type PlacedBlock = {
  readonly block: TextBlock;
  readonly start: number;
  readonly end: number;
  /** Where the block begins in UTF-16 units. */
  readonly utf16Start: number;
};

/**
 * The text of an article: that of its text blocks in order, joined by `\n`. A hard break is `\n`, a table cell is a text block, an
 * image or a rule has no characters. This is the one definition of what every offset counts in.
 */
export function documentToText(document: RichDocument): string {
  return [...walkTextBlocks(document.content)].map(blockToText).join("\n");
}

/** The text blocks of a document in order, each with its place in `documentToText(document)`. */
export function listTextBlocks(document: RichDocument): PlacedBlock[] {
  let start = 0;
  let utf16Start = 0;
  return [...walkTextBlocks(document.content)].map((block) => {
    const text = blockToText(block);
    const placed = { block, start, end: start + createTextIndex(text).length, utf16Start };
    start = placed.end + 1;
    utf16Start += text.length + 1;
    return placed;
  });
}

/** The document of a plain text without CR: a paragraph for each line, empty ones for blank lines, so that its text is that text. */
export function textToDocument(text: string): RichDocument {
  return {
    type: "doc",
    content: text
      .split("\n")
      .map((line) =>
        line === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text: line }] },
      ),
  };
}

function* walkTextBlocks(blocks: readonly Block[]): Generator<TextBlock> {
  for (const block of blocks) {
    switch (block.type) {
      case "paragraph":
      case "heading":
      case "caption":
      case "preformatted":
      case "tableHeader":
      case "tableCell":
        yield block;
        break;
      case "image":
      case "horizontalRule":
        break;
      default:
        yield* walkTextBlocks(block.content);
    }
  }
}

function blockToText(block: TextBlock): string {
  return (block.content ?? []).map(inlineToText).join("");
}

function inlineToText(node: InlineNode): string {
  return node.type === "text" ? node.text : "\n";
}
