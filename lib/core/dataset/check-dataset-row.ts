import { createTextIndex, type TextIndex } from "@/lib/core/text/code-points.ts";
import type { DatasetRow, DatasetSpan } from "./dataset-row.ts";

/** Without milliseconds some readers of JSON lines take a string for a date of their own, and lose the offset. */
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Whether a row keeps its word: its text has its hash, its publication date is "" or a moment, every span's text is the article's at its offsets, ids are there once, relations
 * lead from span to span. Returns a sentence for each problem, naming row and span; an exporter refuses a row that has any.
 * `sha256Hex` gives the SHA-256 of a string's UTF-8 bytes in lower-case hexadecimal.
 */
export function checkDatasetRow(row: DatasetRow, sha256Hex: (text: string) => string): string[] {
  const name = `Article “${row.title}” (${row.id}), layer of ${row.annotator || row.layer}`;
  const index = createTextIndex(row.text);
  const spanIds = new Set(row.spans.map(({ id }) => id));
  const problems = [
    ...(sha256Hex(row.text) === row.textSha256 ? [] : ["the text does not have the hash kept at its import"]),
    ...(row.publishedAt === "" || isMoment(row.publishedAt)
      ? []
      : [`the publication date “${shorten(row.publishedAt)}” is no moment with milliseconds and an offset`]),
    ...findRepeated([...row.spans, ...row.relations].map(({ id }) => id)).map(
      (id) => `the id ${id} is there twice`,
    ),
    ...row.spans.flatMap((span) => {
      const problem = findSpanProblem(span, index);
      return problem === null ? [] : [`span ${span.id} (${span.label}) ${problem}`];
    }),
    ...row.relations.flatMap((relation) =>
      [relation.from, relation.to]
        .filter((end) => !spanIds.has(end))
        .map(
          (end) =>
            `relation ${relation.id} (${relation.type}) leads to the span ${end}, which is not in the row`,
        ),
    ),
  ];
  return problems.map((problem) => `${name}: ${problem}.`);
}

function findSpanProblem(span: DatasetSpan, index: TextIndex): string | null {
  const { start, end } = span;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end))
    return `has offsets ${start} to ${end}, which are not whole`;
  if (start < 0 || end > index.length || start >= end) {
    return `runs from ${start} to ${end}, which is no range of a text of ${index.length} characters`;
  }
  const found = index.slice(start, end);
  return found === span.text
    ? null
    : `says “${shorten(span.text)}”, but the text at ${start} to ${end} is “${shorten(found)}”`;
}

function isMoment(value: string): boolean {
  return moment.test(value) && !Number.isNaN(Date.parse(value));
}

function shorten(text: string): string {
  const characters = Array.from(text.slice(0, 200));
  return characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : text;
}

function findRepeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
}
