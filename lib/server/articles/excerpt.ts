import { createTextIndex } from "@/lib/core/text/code-points.ts";
import { wordsAround } from "@/lib/core/text/context.ts";

/** How many code points of the text are shown on either side of what was sought. */
const contextLength = 80;

/**
 * SQL of the text around a place: `at`, from 1, with `length` characters, and where the place stands in that, from 0. One code point more than
 * is shown tells where the text is cut.
 */
export function aroundSql(text: string, { at, length }: { at: string; length: string }): string {
  const from = `greatest(${at} - ${contextLength + 1}, 1)`;
  return `jsonb_build_object('text', substring(${text} FROM ${from} FOR ${2 * (contextLength + 1)} + ${length}),
    'start', ${at} - ${from}, 'length', ${length})`;
}

/** What `aroundSql` answers. */
export type Around = { readonly text: string; readonly start: number; readonly length: number };

/** The found words and those around them in their line, with "…" where it goes on. */
export function toExcerpt({ text, start, length }: Around): string {
  const index = createTextIndex(text);
  const range = { start, end: Math.min(start + length, index.length) };
  const { prefix, suffix } = wordsAround(index, range, contextLength);
  return `${prefix}${index.slice(range.start, range.end)}${suffix}`;
}
