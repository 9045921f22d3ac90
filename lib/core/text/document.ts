/**
 * The rich document of an article, as stored: a ProseMirror-shaped tree that knows nothing of ProseMirror.
 * The text of an article is derived from it once, at import (see `documentToText`).
 */

/** Inline formatting. A link keeps its address and nothing else. */
export type Mark =
  | { type: "bold" }
  | { type: "italic" }
  | { type: "underline" }
  | { type: "strike" }
  | { type: "code" }
  | { type: "superscript" }
  | { type: "subscript" }
  | { type: "link"; attrs: { href: string } };

/** A run of characters, never empty and never holding `\n`; a hard break counts as one `\n`. */
export type InlineNode = { type: "text"; text: string; marks?: readonly Mark[] } | { type: "hardBreak" };

/** A block that holds characters: each is one line of the article's text (plus its hard breaks). */
export type TextBlock =
  | { type: "paragraph"; content?: readonly InlineNode[] }
  | { type: "heading"; attrs: { level: 1 | 2 | 3 | 4 | 5 | 6 }; content?: readonly InlineNode[] }
  | { type: "caption"; content?: readonly InlineNode[] }
  | { type: "preformatted"; content?: readonly InlineNode[] }
  | { type: "tableHeader"; attrs: CellAttributes; content?: readonly InlineNode[] }
  | { type: "tableCell"; attrs: CellAttributes; content?: readonly InlineNode[] };

/** How many columns and rows a cell covers, each at least 1. */
export type CellAttributes = { colspan: number; rowspan: number };

/** A block without characters. `src` is a `data:image/…`, or "" when the image is not kept. */
export type LeafBlock = { type: "image"; attrs: { src: string; alt: string } } | { type: "horizontalRule" };

/** A block that holds blocks. */
export type ContainerBlock =
  | { type: "blockquote"; content: readonly Block[] }
  | { type: "bulletList"; content: readonly ContainerBlock[] }
  | { type: "orderedList"; attrs: { start: number }; content: readonly ContainerBlock[] }
  | { type: "listItem"; content: readonly Block[] }
  | { type: "table"; content: readonly ContainerBlock[] }
  | { type: "tableRow"; content: readonly TextBlock[] };

export type Block = TextBlock | LeafBlock | ContainerBlock;

/** An article's whole document. */
export type RichDocument = { type: "doc"; content: readonly Block[] };
