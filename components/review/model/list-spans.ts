import type { Span } from "@/lib/core/annotation/span.ts";
import type { ReviewSheet, Standing } from "@/lib/core/review/review-sheet.ts";
import type { ReviewTab } from "./review-state.ts";

/** How many spans of the annotator's stand how, and how many were judged. */
export type Tally = Readonly<Record<Standing | "total" | "settled", number>>;

export function tallyOf({ standings }: ReviewSheet): Tally {
  const tally = { open: 0, accepted: 0, rejected: 0, corrected: 0, added: 0, other: 0 };
  for (const standing of standings.values()) tally[standing]++;
  const settled = tally.accepted + tally.rejected + tally.corrected;
  return { ...tally, settled, total: settled + tally.open };
}

/** The spans of a list in text order. The active one stays in it until another is. */
export function listSpans(
  order: readonly Span[],
  standings: ReviewSheet["standings"],
  tab: ReviewTab,
  activeId: string | null,
): readonly Span[] {
  if (tab === "all") return order;
  return order.filter(({ id }) => standings.get(id) === tab || id === activeId);
}

/** The first open span after `id` in text order, round and round; null when every span is judged. */
export function nextOpen(
  order: readonly Span[],
  standings: ReviewSheet["standings"],
  id: string | null,
): Span | null {
  const at = order.findIndex((span) => span.id === id);
  const turned = [...order.slice(at + 1), ...order.slice(0, at + 1)];
  return turned.find((span) => span.id !== id && standings.get(span.id) === "open") ?? null;
}
