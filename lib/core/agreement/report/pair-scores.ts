import type { ArticleTally, PairTally } from "../tally.ts";
import { entryOf } from "./entry.ts";
import { addKinds, type KindCounts, noKinds } from "./kinds.ts";
import type { Ledger } from "./ledger.ts";
import { addKappaScore, addSpanScore, type KappaScore, type SpanScore } from "./scores.ts";
import { isCountable, labelSums, pairSums, type ReportOptions, type Selection } from "./selection.ts";
import { type ArticleViews, addPairUnits } from "./unit-view.ts";

/** Two raters through all articles; gold is always `b`. */
export type PairScores = {
  readonly a: string;
  /** Null for gold. */
  readonly b: string | null;
  readonly f1: SpanScore;
  readonly kappa: KappaScore;
  /** By label id. */
  readonly labels: Map<string, { readonly f1: SpanScore; readonly kappa: KappaScore }>;
  readonly kinds: KindCounts;
};

/** The scores of two raters, nothing entered. */
export function openPairScores(
  ledger: Ledger,
  options: ReportOptions,
  a: string,
  b: string | null,
): PairScores {
  return {
    a,
    b,
    f1: addSpanScore(ledger, isCountable(options.mode, options.labels)),
    kappa: addKappaScore(ledger),
    labels: new Map(),
    kinds: noKinds(),
  };
}

/** Enters what two raters have in common in one article. A label that neither used there still has its units: both say no. */
export function enterPair(
  scores: PairScores,
  ledger: Ledger,
  options: ReportOptions,
  article: {
    readonly tally: ArticleTally;
    readonly pair: PairTally;
    readonly selection: Selection;
    readonly views: ArticleViews;
  },
): void {
  const { tally, pair, selection, views } = article;
  scores.f1.add(pairSums(pair, selection, options, options.mode));
  addPairUnits(views.all, pair.a, pair.b, scores.kappa);
  addKinds(scores.kinds, pair, selection.labels);
  for (const [labelId, view] of views.byLabel) {
    const score = entryOf(scores.labels, labelId, () => ({
      f1: addSpanScore(ledger),
      kappa: addKappaScore(ledger),
    }));
    const counts = pair.labels.find(([place]) => tally.labels[place] === labelId);
    if (counts) score.f1.add(labelSums(counts, options.mode));
    addPairUnits(view, pair.a, pair.b, score.kappa);
  }
}
