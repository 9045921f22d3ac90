/** What can be wrong with a change or a span. */
export type ProblemCode =
  | "MALFORMED"
  | "STALE"
  | "OFFSETS"
  | "QUOTE"
  | "GRAPHEME"
  | "BLANK"
  | "LABEL"
  | "ARCHIVED"
  | "ATTRIBUTE"
  | "DUPLICATE"
  | "RELATION"
  | "DANGLING"
  | "VERDICT";

/** A broken rule, as a value: the code for programs, the sentence for people, the span it is about if any. */
export type Problem = {
  readonly code: ProblemCode;
  readonly sentence: string;
  readonly spanId: string | null;
};

const longestQuote = 48;

/** A quote for a sentence: cut after 48 code points, in curly marks unless it brings its own. */
export function shortQuote(quote: string): string {
  const characters = [...quote.slice(0, 2 * longestQuote + 2)];
  if (characters.length > longestQuote) {
    const cut = characters.slice(0, longestQuote).join("");
    return /^["“‘«„「]/u.test(cut) ? `${cut}…` : `“${cut}…”`;
  }
  return /^["“‘«„「].*["”’»“」]$/su.test(quote) ? quote : `“${quote}”`;
}
