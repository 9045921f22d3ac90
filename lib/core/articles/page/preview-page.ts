import { diffArrays } from "diff";
import type { Block, InlineNode } from "@/lib/core/text/document.ts";
import { decodePage } from "../encoding/decode-page.ts";
import { hastToDocument } from "../hast-to-document.ts";
import { parsePage } from "../html.ts";
import type { Refusal } from "../parsed-article.ts";
import type { ReadOptions } from "../read-options.ts";
import { describeReading, readPage } from "./read-page.ts";

/** One line of a page, and whether an import keeps it. */
type PreviewLine = { readonly text: string; readonly isKept: boolean };

/** A page as an import would take it. `share` is how much of its text stays, from 0 to 1. */
export type PagePreview = {
  readonly lines: readonly PreviewLine[];
  readonly share: number;
  readonly notes: readonly string[];
};

/** More lines than anybody reads before an import; the preview ends there. */
const mostLines = 2_000;

/** What would stay and what would go of a page, line by line in its order. */
export function previewPage(bytes: Uint8Array, options: ReadOptions): PagePreview | Refusal {
  const parsed = parsePage(decodePage(bytes, options.charset).text);
  if ("reason" in parsed) return parsed;
  const reading = readPage(parsed.root, options.isWhole);
  const whole = listLines(hastToDocument(parsed.root.children).content);
  const kept = listLines(hastToDocument(reading.nodes).content);
  if (kept.length === 0) return { reason: "No text was found in it. Check that it is the right file." };
  const lines = diffArrays(whole.slice(0, mostLines), kept.slice(0, mostLines)).flatMap(
    ({ value, removed }): PreviewLine[] => value.map((text) => ({ text, isKept: !removed })),
  );
  return { lines, share: reading.share, notes: describeReading(parsed.root, reading) };
}

function listLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
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
        return listLines(block.content);
      default:
        return [toLine(block.content ?? [])].filter((line) => line !== "");
    }
  });
}

function toLine(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => (node.type === "text" ? node.text : "\n"))
    .join("")
    .trim();
}
