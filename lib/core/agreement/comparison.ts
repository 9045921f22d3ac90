import { isSameJson } from "@/lib/core/annotation/equality.ts";
import { findAccepted, type MarkedSpan, type Marking, sharedSpans } from "./accepted-suggestions.ts";
import { matchSpans } from "./match-spans.ts";
import { hasSameEdges, type SpanMode } from "./span-mode.ts";

/**
 * What becomes of a span when two annotators are compared: both have it the `same`; they differ in `attributes`, `edges`, `label`, or
 * label and edges (`both`); one has `missed` it; or it is a `suggestion` that neither touched, and counts for nothing.
 */
export const comparisonKinds = [
  "same",
  "attributes",
  "edges",
  "label",
  "both",
  "missed",
  "suggestion",
] as const;
export type ComparisonKind = (typeof comparisonKinds)[number];

/** One step of a walk through what two annotators have marked; null where one has nothing. */
export type Comparison = {
  readonly kind: ComparisonKind;
  readonly a: MarkedSpan | null;
  readonly b: MarkedSpan | null;
};

/** Every span of two annotators in text order, with its counterpart. In mode `strict`, the default, as the report counts the kinds. */
export function compareLayers(
  a: Marking,
  b: Marking,
  suggestions: Marking,
  mode: SpanMode = "strict",
): readonly Comparison[] {
  const shared = sharedSpans(findAccepted(a, suggestions), findAccepted(b, suggestions));
  const suggested = [...shared].map(([id, otherId]): Comparison => {
    const byId = (span: MarkedSpan) => span.id === id || span.id === otherId;
    return { kind: "suggestion", a: a.spans.find(byId) ?? null, b: b.spans.find(byId) ?? null };
  });
  const { pairs, onlyA, onlyB } = matchSpans(...withoutShared(a.spans, b.spans, shared), mode);
  return [
    ...pairs.map((pair): Comparison => ({ kind: kindOfPair(pair.a, pair.b), a: pair.a, b: pair.b })),
    ...onlyA.map((span): Comparison => ({ kind: "missed", a: span, b: null })),
    ...onlyB.map((span): Comparison => ({ kind: "missed", a: null, b: span })),
    ...suggested,
  ].sort((x, y) => startOf(x) - startOf(y));
}

/** In what two spans that were paired differ. */
export function kindOfPair(a: MarkedSpan, b: MarkedSpan): Exclude<ComparisonKind, "missed" | "suggestion"> {
  if (a.labelId !== b.labelId) return hasSameEdges(a, b) ? "label" : "both";
  if (!hasSameEdges(a, b)) return "edges";
  return isSameJson(a.attributes, b.attributes) ? "same" : "attributes";
}

/** The spans of two annotators but for those that both took over untouched from one suggestion. */
export function withoutShared<Item extends MarkedSpan>(
  a: readonly Item[],
  b: readonly Item[],
  shared: ReturnType<typeof sharedSpans>,
): [readonly Item[], readonly Item[]] {
  if (shared.size === 0) return [a, b];
  const others = new Set(shared.values());
  return [a.filter(({ id }) => !shared.has(id)), b.filter(({ id }) => !others.has(id))];
}

function startOf({ a, b }: Comparison): number {
  return Math.min(a?.start ?? Number.POSITIVE_INFINITY, b?.start ?? Number.POSITIVE_INFINITY);
}
