import type { Span } from "@/lib/core/annotation/span.ts";
import type { ReviewSheet, Standing } from "@/lib/core/review/review-sheet.ts";

/** The lists of the side column. */
export const reviewTabs = ["open", "accepted", "rejected", "corrected", "all"] as const;
export type ReviewTab = (typeof reviewTabs)[number];

/** How many spans of the annotator's stand how, and how many were judged. */
export type Tally = Readonly<Record<Standing | "total" | "settled", number>>;

export function tallyOf({ standings }: ReviewSheet): Tally {
  const tally = { open: 0, accepted: 0, rejected: 0, corrected: 0, added: 0, other: 0 };
  for (const standing of standings.values()) tally[standing]++;
  const settled = tally.accepted + tally.rejected + tally.corrected;
  return { ...tally, settled, total: settled + tally.open };
}

/** Is a span on a list? */
export function isOnTab({ standings }: ReviewSheet, { id }: Span, tab: ReviewTab): boolean {
  return tab === "all" || standings.get(id) === tab;
}
