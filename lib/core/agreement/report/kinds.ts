import type { ComparisonKind } from "../comparison.ts";
import type { PairTally } from "../tally.ts";

/** How many spans and pairs of spans are of each kind (see `comparisonKinds`); those missed by who has them. */
export type KindCounts = Record<Exclude<ComparisonKind, "missed"> | "onlyA" | "onlyB", number>;

/** Nothing counted yet. */
export function noKinds(): KindCounts {
  return { same: 0, attributes: 0, edges: 0, label: 0, both: 0, onlyA: 0, onlyB: 0, suggestion: 0 };
}

/** Adds what a pair of raters has in which one of the labels, given by place, takes part. */
export function addKinds(counts: KindCounts, pair: PairTally, labels: readonly number[]): void {
  for (const [labelA, labelB, same, attributes, edges] of pair.matched) {
    if (!labels.includes(labelA) && !labels.includes(labelB)) continue;
    counts[labelA === labelB ? "same" : "label"] += same;
    counts[labelA === labelB ? "edges" : "both"] += edges;
    counts.attributes += attributes;
  }
  for (const [label, onlyA, onlyB] of pair.missed) {
    if (!labels.includes(label)) continue;
    counts.onlyA += onlyA;
    counts.onlyB += onlyB;
  }
  for (const [label, , , suggested] of pair.labels) {
    if (labels.includes(label)) counts.suggestion += suggested;
  }
}
