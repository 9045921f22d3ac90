import type { TextRange } from "@/lib/core/text/range.ts";

/** The address that opens an article at a place of its text, in code points. */
export function placeAddress(articleId: string, { start, end }: TextRange): string {
  return `/articles/${articleId}?at=${start}-${end}`;
}

/** The place that `at` of such an address names, or null when it names none within a text of `length` code points. */
export function parsePlace(at: string, length: number): TextRange | null {
  const [, start, end] = (/^(\d{1,9})-(\d{1,9})$/.exec(at) ?? []).map(Number);
  if (start === undefined || end === undefined || start >= end || end > length) return null;
  return { start, end };
}

/** The address that opens an article at what a search of articles found it by. */
export function foundAddress(articleId: string, search: string): string {
  const query = search.trim();
  return query === "" ? `/articles/${articleId}` : `/articles/${articleId}?find=${encodeURIComponent(query)}`;
}
