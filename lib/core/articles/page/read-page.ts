import type { Root, RootContent } from "hast";
import { documentToText } from "@/lib/core/text/document-text.ts";
import { hastToDocument } from "../hast-to-document.ts";
import { declaredLength } from "../html-provenance.ts";
import { dropBoilerplate } from "./drop-boilerplate.ts";
import { weigh } from "./element-text.ts";
import { findArticle } from "./find-article.ts";
import { pruneTree } from "./prune.ts";

/** A page with less text than this, in UTF-16 units, is taken as it names its own parts. */
const shortestPage = 400;

/** What is kept of a page, and how much of its text that is, from 0 to 1. */
export type PageReading = { readonly nodes: readonly RootContent[]; readonly share: number };

/** The article of a page, or all of it where that is wanted or no article is found. */
export function readPage(root: Root, isWhole: boolean): PageReading {
  const text = documentToText(hastToDocument(root.children));
  const whole = text.length;
  const kept = isWhole ? null : findArticle(root, weigh(text) < shortestPage);
  if (!kept) return { nodes: root.children, share: 1 };
  const nodes = dropBoilerplate(pruneTree(root, kept)).children;
  const length = countCharacters(nodes);
  return length === 0 ? { nodes: root.children, share: 1 } : { nodes, share: length / whole };
}

function countCharacters(nodes: readonly RootContent[]): number {
  return documentToText(hastToDocument(nodes)).length;
}

/** What is said of a page of which only a part was kept; where that is surprisingly little or much, it is pointed out. */
export function describeReading(root: Root, { nodes, share }: PageReading): string[] {
  const declared = declaredLength(root);
  const ratio = declared === 0 ? 1 : countCharacters(nodes) / declared;
  if (share >= 1) return ratio < 1 / 3 ? [missing] : [];
  const kept = `${Math.round(share * 100)}% of the page’s text was kept.`;
  if (ratio > 2)
    return [
      `${kept} That is more than twice what the page says its article has: look whether too much came in.`,
    ];
  if (share < 1 / 3 || ratio < 1 / 3)
    return [`${kept} That is little: look whether the article is whole, or keep everything.`];
  return [kept];
}

const missing = "The page shows little of the article that it tells of: look whether it is whole.";
