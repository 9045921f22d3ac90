import type { ArticleTally, PairTally } from "../tally.ts";
import { entryOf } from "./entry.ts";

/** How often one annotator gave one label and another the other to spans that were paired. */
export type Confusion = {
  /** Label ids in order; who gave which does not matter. */
  readonly labels: readonly [string, string];
  readonly sameEdges: number;
  readonly otherEdges: number;
};

type Counts = { labels: readonly [string, string]; sameEdges: number; otherEdges: number };

/** Adds the confusions of a pair of annotators in which one of the labels, given by place, takes part. */
export function addConfusions(
  confusions: Map<string, Counts>,
  tally: ArticleTally,
  pair: PairTally,
  labels: readonly number[],
): void {
  for (const [labelA, labelB, sameEdges, , otherEdges] of pair.matched) {
    if (labelA === labelB || !(labels.includes(labelA) || labels.includes(labelB))) continue;
    const first = tally.labels[Math.min(labelA, labelB)] ?? "";
    const second = tally.labels[Math.max(labelA, labelB)] ?? "";
    const counts = entryOf(
      confusions,
      `${first} ${second}`,
      (): Counts => ({
        labels: [first, second],
        sameEdges: 0,
        otherEdges: 0,
      }),
    );
    counts.sameEdges += sameEdges;
    counts.otherEdges += otherEdges;
  }
}

/** The most frequent first, then by label id. */
export function rankConfusions(confusions: ReadonlyMap<string, Counts>): readonly Confusion[] {
  const total = ({ sameEdges, otherEdges }: Counts) => sameEdges + otherEdges;
  return [...confusions]
    .sort(([keyA, a], [keyB, b]) => total(b) - total(a) || (keyA < keyB ? -1 : 1))
    .map(([, counts]) => counts);
}
