import type { Root, RootContent } from "hast";
import { documentToText } from "@/lib/core/text/document-text.ts";
import { hastToDocument } from "../hast-to-document.ts";
import { dropBoilerplate } from "./drop-boilerplate.ts";
import { findArticle } from "./find-article.ts";
import { pruneTree } from "./prune.ts";

/** A page with less text than this, in UTF-16 units, holds nothing that could be left out. */
const shortestPage = 400;

/** What is kept of a page, and how much of its text that is, from 0 to 1. */
export type PageReading = { readonly nodes: readonly RootContent[]; readonly share: number };

/** The article of a page, or all of it where that is wanted or no article is found. */
export function readPage(root: Root, isWhole: boolean): PageReading {
  const whole = countCharacters(root.children);
  const kept = isWhole || whole < shortestPage ? null : findArticle(root);
  if (!kept) return { nodes: root.children, share: 1 };
  const nodes = dropBoilerplate(pruneTree(root, kept)).children;
  const length = countCharacters(nodes);
  return length === 0 ? { nodes: root.children, share: 1 } : { nodes, share: length / whole };
}

function countCharacters(nodes: readonly RootContent[]): number {
  return documentToText(hastToDocument(nodes)).length;
}

/** What is said of a page of which surprisingly little or much was kept. */
export function describeReading(_root: Root, { share }: PageReading): string[] {
  if (share >= 1) return [];
  const percent = Math.round(share * 100);
  const kept = `${percent} % of the page’s text was kept as its article.`;
  return [share < 1 / 3 ? `${kept} That is little: look whether it is whole, or keep everything.` : kept];
}
