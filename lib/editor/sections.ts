import type { Block, InlineNode, RichDocument } from "@/lib/core/text/document.ts";
import { isTextBlock } from "./block-tag.ts";

/** How many blocks stand in one section: measured as the best size for opening long articles. */
export const sectionSize = 50;

/** A run of an article's blocks that the browser may leave unpainted while it is out of sight. */
export type Section = {
  readonly blocks: readonly Block[];
  /** A guess of its height in px at the usual measure, for the scroll bar. */
  readonly height: number;
};

const lineHeight = 31.5;
const lineLength = 66;
const blockMargin = 18;

function utf16Length(content: readonly InlineNode[]): number {
  return content.reduce((sum, node) => sum + (node.type === "text" ? node.text.length : lineLength), 0);
}

function guessHeight(block: Block): number {
  if (isTextBlock(block)) {
    if (!block.content?.length) return lineHeight / 2;
    return Math.ceil(utf16Length(block.content) / lineLength) * lineHeight + blockMargin;
  }
  if (block.type === "image") return 240;
  if (block.type === "horizontalRule") return 2 * blockMargin;
  return guessHeights(block.content);
}

function guessHeights(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + guessHeight(block), 0);
}

/** Cuts a document into sections of `sectionSize` blocks. Sections hold no characters, so offsets do not change. */
export function toSections(document: RichDocument): Section[] {
  const sections: Section[] = [];
  for (let from = 0; from < document.content.length; from += sectionSize) {
    const blocks = document.content.slice(from, from + sectionSize);
    sections.push({ blocks, height: Math.round(guessHeights(blocks)) });
  }
  return sections;
}

/** The style that lets a browser skip a section out of sight. */
export function sectionStyle(height: number): string {
  return `contain-intrinsic-size: auto ${height}px`;
}
