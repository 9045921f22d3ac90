import type { Element, ElementContent, RootContent } from "hast";
import type {
  Block,
  CellAttributes,
  ContainerBlock,
  InlineNode,
  TextBlock,
} from "@/lib/core/text/document.ts";

type ToBlocks = (nodes: readonly RootContent[], kind: "paragraph" | "caption") => Block[];

type Cell = { readonly isHeader: boolean; readonly attrs: CellAttributes; readonly blocks: readonly Block[] };

const maxSpan = 1_000;

/**
 * A table's caption and the table itself. A cell is one text block: paragraphs, lists and tables in it become its
 * lines, and images in it go. A table that only lays out a page (one cell, or headings or tables in its cells) is taken apart.
 */
export function tableToBlocks(table: Element, toBlocks: ToBlocks): Block[] {
  const caption = elements(table).filter((child) => child.tagName === "caption");
  const rows = listRows(table).map((row) => listCells(row, toBlocks));
  const cells = rows.flat();
  const blocks: Block[] = caption.flatMap((element) => toBlocks(element.children, "caption"));
  if (cells.length <= 1 || cells.some(isLayout)) return [...blocks, ...cells.flatMap((cell) => cell.blocks)];
  const content = rows.filter((row) => row.length > 0).map(toRow);
  return cells.some((cell) => cell.blocks.length > 0) ? [...blocks, { type: "table", content }] : blocks;
}

function elements(parent: Element): Element[] {
  return parent.children.filter((child: ElementContent) => child.type === "element");
}

function listRows(table: Element): Element[] {
  return elements(table).flatMap((child) => {
    if (child.tagName === "tr") return [child];
    return ["thead", "tbody", "tfoot"].includes(child.tagName) ? listRows(child) : [];
  });
}

function listCells(row: Element, toBlocks: ToBlocks): Cell[] {
  return elements(row)
    .filter((child) => child.tagName === "td" || child.tagName === "th")
    .map((cell) => ({
      isHeader: cell.tagName === "th",
      attrs: { colspan: toSpan(cell.properties.colSpan), rowspan: toSpan(cell.properties.rowSpan) },
      blocks: toBlocks(cell.children, "paragraph"),
    }));
}

function toSpan(value: unknown): number {
  const span = Number(value ?? 1);
  return Number.isSafeInteger(span) && span >= 1 ? Math.min(span, maxSpan) : 1;
}

function isLayout(cell: Cell): boolean {
  return cell.blocks.some((block) => block.type === "heading" || block.type === "table");
}

function toRow(cells: readonly Cell[]): ContainerBlock {
  return {
    type: "tableRow",
    content: cells.map((cell): TextBlock => {
      const content = joinLines(cell.blocks);
      const type = cell.isHeader ? "tableHeader" : "tableCell";
      return content.length > 0 ? { type, attrs: cell.attrs, content } : { type, attrs: cell.attrs };
    }),
  };
}

function joinLines(blocks: readonly Block[]): InlineNode[] {
  return blocks
    .flatMap(listLines)
    .flatMap((line, index) => (index > 0 ? [{ type: "hardBreak" }, ...line] : line));
}

function listLines(block: Block): readonly (readonly InlineNode[])[] {
  switch (block.type) {
    case "image":
    case "horizontalRule":
      return [];
    case "blockquote":
    case "bulletList":
    case "orderedList":
    case "listItem":
    case "table":
    case "tableRow":
      return block.content.flatMap(listLines);
    default:
      return block.content ? [block.content] : [];
  }
}
