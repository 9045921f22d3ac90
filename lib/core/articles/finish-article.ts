import { createTextIndex } from "@/lib/core/text/code-points.ts";
import type { RichDocument } from "@/lib/core/text/document.ts";
import { documentToText } from "@/lib/core/text/document-text.ts";
import { findTextProblem } from "@/lib/core/text/plain-text.ts";
import { cutTitle } from "../text/cut-title.ts";
import { findMetaProblem } from "./check-meta.ts";
import { guessLanguage } from "./guess-language.ts";
import type { ReadOutcome } from "./parsed-article.ts";
import type { PageFields } from "./provenance.ts";
import { plainReading, type ReadOptions } from "./read-options.ts";
import { mergeProvenance, readProvenance } from "./read-provenance.ts";

/** The longest article, in characters (code points). */
const maxArticleLength = 5_000_000;

const maxGuessedTitle = 120;

type Surroundings = {
  /** What the file says about the article; what is no provenance joins `meta`. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What a page says in its own places; `fields` win. */
  readonly page?: PageFields;
  readonly meta?: Readonly<Record<string, unknown>>;
  /** What the reader has to say already. */
  readonly notes?: readonly string[];
  readonly options?: ReadOptions;
};

/**
 * The article of a document and of what its file says about it, or the reason why it cannot be one. Title and language are never
 * empty: the first line and the script of the text stand in.
 */
export function finishArticle(
  document: RichDocument,
  { fields, page = {}, meta = {}, notes = [], options = plainReading }: Surroundings,
): ReadOutcome {
  const text = documentToText(document);
  if (text.trim() === "") return { reason: "No text was found in it. Check that it is the right file." };
  const problem = findTextProblem(text);
  if (problem !== null) return { reason: problem };
  const length = text.length > maxArticleLength ? createTextIndex(text).length : 0;
  if (length > maxArticleLength) {
    return {
      reason: `The article has ${length.toLocaleString("en")} characters; at most ${maxArticleLength.toLocaleString("en")} fit. Split it.`,
    };
  }
  const read = readProvenance(fields, { timeZone: options.given.timeZone, page });
  const provenance = mergeProvenance(read.provenance, options);
  const badField = Object.entries(provenance).find(([, value]) => findTextProblem(value ?? "") !== null);
  if (badField) {
    return { reason: `The ${badField[0]} holds a character that cannot be stored, such as NUL. Remove it.` };
  }
  const allMeta = { ...read.rest, ...meta };
  const metaProblem = findMetaProblem(allMeta);
  if (metaProblem !== null) return { reason: metaProblem };
  const firstLine = /^.*\S.*$/m.exec(text)?.[0] ?? "";
  return {
    ...provenance,
    title: provenance.title || cutTitle(firstLine, maxGuessedTitle),
    language: provenance.language || guessLanguage(text),
    document,
    text,
    meta: allMeta,
    notes: [...notes, ...read.notes],
  };
}
