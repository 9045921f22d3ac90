import type { RichDocument } from "@/lib/core/text/document.ts";
import type { Provenance } from "./provenance.ts";

/** An article as a file gives it, checked and ready to be stored. `text` is `documentToText(document)`. */
export type ParsedArticle = Provenance & {
  readonly document: RichDocument;
  readonly text: string;
  /** Whatever else came with the article, as JSON. */
  readonly meta: Readonly<Record<string, unknown>>;
  /** Sentences on what was left out, for whoever imports it. */
  readonly notes: readonly string[];
  /** Its line in a file of many, from 1. */
  readonly line?: number;
};

/** Why a file, or one line of it, gives no article: a sentence that says what to do. */
export type Refusal = { readonly reason: string; readonly line?: number };

export type ReadOutcome = ParsedArticle | Refusal;

/** Whether a reader refused. */
export function isRefusal(outcome: object): outcome is Refusal {
  return "reason" in outcome;
}
