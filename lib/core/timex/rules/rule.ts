import type { TimexContext, TimexProposal, TimexReason } from "../proposal.ts";

/**
 * One way in which dates are written. `pattern` has to fit the whole of the folded words (fold-words.ts); `reckon` is given what
 * its named groups caught, and answers with what is meant, the likeliest first, or with nothing where that cannot be known.
 */
export type Rule = {
  readonly pattern: RegExp;
  /** What words have in any case for the pattern to fit. Where it takes long to make a pattern ready, most words can be told without. */
  readonly needs?: RegExp;
  readonly reckon: (groups: Caught, context: TimexContext) => readonly TimexProposal[];
};

/** What the named groups of a pattern caught; nothing of a group that took no part. */
export type Caught = Readonly<Record<string, string | undefined>>;

/** An expression that has to fit from the first character to the last. */
export function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, "u");
}

export const named: TimexReason = { code: "named" };
export const length: TimexReason = { code: "length" };
export const recurring: TimexReason = { code: "recurring" };
export const vague: TimexReason = { code: "vague" };

/** A date that nothing modifies. */
export function dateOf(value: string, reason: TimexReason): TimexProposal {
  return { type: "DATE", value, mod: null, reason };
}
