import type { Element, RootContent } from "hast";
import type { Block, ContainerBlock, LeafBlock, Mark, RichDocument } from "@/lib/core/text/document.ts";
import { normaliseNewlines } from "@/lib/core/text/plain-text.ts";
import { isContainer, isDropped, toMark } from "./element-rules.ts";
import {
  addBreak,
  addCollapsedText,
  addExactText,
  createInlineRun,
  type InlineRun,
  takeInline,
  withMark,
} from "./inline-run.ts";
import { toImageSource } from "./safe-address.ts";
import { tableToBlocks } from "./table-to-blocks.ts";

/** Quotes and lists inside each other beyond this many are flattened. */
const maxDepth = 20;

type TextKind = "paragraph" | "caption" | "preformatted" | 1 | 2 | 3 | 4 | 5 | 6;

/** How the text met next is to be read. */
type Style = {
  readonly kind: TextKind;
  readonly marks: readonly Mark[];
  readonly keepsSpaces: boolean;
  readonly quotes: number;
  readonly depth: number;
};

/** Where blocks go: those that are ready, the text block being collected, and the images met inside it. */
type Place = { readonly blocks: Block[]; readonly run: InlineRun; images: LeafBlock[] };

const headings: Readonly<Record<string, TextKind>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

/**
 * An article's document from an HTML tree, through an allow-list: what is not known is dropped, and unknown inline
 * elements keep their text. `keepsSpaces`: white space is text (Word) and does not collapse (HTML).
 * Never holds an empty container or an unsafe address.
 */
export function hastToDocument(nodes: readonly RootContent[], keepsSpaces = false): RichDocument {
  const style: Style = { kind: "paragraph", marks: [], keepsSpaces, quotes: 0, depth: 0 };
  return { type: "doc", content: toBlocks(nodes, style) };
}

function toBlocks(nodes: readonly RootContent[], style: Style): Block[] {
  const place: Place = { blocks: [], run: createInlineRun(), images: [] };
  walk(nodes, place, style);
  endBlock(place, style.kind);
  return place.blocks;
}

function walk(nodes: readonly RootContent[], place: Place, style: Style): void {
  for (const node of nodes) {
    if (node.type === "element") readElement(node, place, style);
    else if (node.type === "text" && style.keepsSpaces) {
      addExactText(place.run, normaliseNewlines(node.value), style.marks);
    } else if (node.type === "text") addCollapsedText(place.run, node.value, style.marks);
  }
}

function readElement(element: Element, place: Place, style: Style): void {
  if (isDropped(element)) return;
  const mark = toMark(element);
  const heading = Object.hasOwn(headings, element.tagName) ? headings[element.tagName] : undefined;
  if (mark) walk(element.children, place, { ...style, marks: withMark(style.marks, mark) });
  else if (heading !== undefined) readTextBlock(element, place, style, { ...style, kind: heading });
  else if (isContainer(element)) readTextBlock(element, place, style, style);
  else if (element.tagName === "br") addBreak(place.run);
  else if (element.tagName === "q") readQuotation(element, place, style);
  else if (element.tagName === "img") readImage(element, place);
  else readBlock(element, place, style);
}

function readBlock(element: Element, place: Place, style: Style): void {
  switch (element.tagName) {
    case "figcaption":
    case "caption":
      readTextBlock(element, place, style, { ...style, kind: "caption" });
      break;
    case "pre":
      readTextBlock(element, place, style, { ...style, kind: "preformatted", keepsSpaces: true });
      break;
    case "hr":
      addBlocks(place, style, [{ type: "horizontalRule" }]);
      break;
    case "blockquote":
    case "ul":
    case "ol":
      addBlocks(place, style, toContainer(element, style));
      break;
    case "table":
      addBlocks(place, style, toTable(element, style));
      break;
    default:
      walk(element.children, place, style);
  }
}

function toTable(element: Element, style: Style): readonly Block[] {
  return tableToBlocks(element, (nodes, kind) => toBlocks(nodes, { ...style, kind }));
}

function readTextBlock(element: Element, place: Place, outer: Style, inner: Style): void {
  endBlock(place, outer.kind);
  walk(element.children, place, inner);
  endBlock(place, inner.kind);
}

function addBlocks(place: Place, style: Style, blocks: readonly Block[]): void {
  endBlock(place, style.kind);
  for (const block of blocks) place.blocks.push(block);
}

function endBlock(place: Place, kind: TextKind): void {
  const content = takeInline(place.run);
  if (content.length > 0) {
    place.blocks.push(
      typeof kind === "number"
        ? { type: "heading", attrs: { level: kind }, content }
        : { type: kind, content },
    );
  }
  // An image in the middle of a line follows the line, so that it does not break the text in two.
  place.blocks.push(...place.images);
  place.images = [];
}

function toContainer(element: Element, style: Style): readonly Block[] {
  const inner: Style = { ...style, kind: "paragraph", depth: style.depth + 1 };
  if (inner.depth > maxDepth) return toBlocks(element.children, { ...style, kind: "paragraph" });
  if (element.tagName === "blockquote") {
    const content = toBlocks(element.children, inner);
    return content.length > 0 ? [{ type: "blockquote", content }] : [];
  }
  const content: ContainerBlock[] = [];
  for (const child of element.children) {
    const blocks = toBlocks(
      child.type === "element" && child.tagName === "li" ? child.children : [child],
      inner,
    );
    if (blocks.length > 0) content.push({ type: "listItem", content: blocks });
  }
  if (content.length === 0) return [];
  const start = Number(element.properties.start ?? 1);
  return element.tagName === "ul"
    ? [{ type: "bulletList", content }]
    : [
        {
          type: "orderedList",
          attrs: { start: Number.isSafeInteger(start) && start >= 0 ? start : 1 },
          content,
        },
      ];
}

/** A browser shows the quotation marks of `q` although the file holds none. */
function readQuotation(element: Element, place: Place, style: Style): void {
  const [open, close] = style.quotes % 2 === 0 ? ["“", "”"] : ["‘", "’"];
  addExactText(place.run, open, style.marks);
  walk(element.children, place, { ...style, quotes: style.quotes + 1 });
  addExactText(place.run, close, style.marks);
}

function readImage(element: Element, place: Place): void {
  const src = toImageSource(element.properties.src);
  const alt = String(element.properties.alt ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 1000);
  if (src !== "" || alt !== "") place.images.push({ type: "image", attrs: { src, alt } });
}
