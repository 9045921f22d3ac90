import type { PairTally } from "../tally.ts";
import { entryOf } from "./entry.ts";
import { addKinds, type KindCounts, noKinds } from "./kinds.ts";
import type { Ledger } from "./ledger.ts";
import { addKappaScore, addSpanScore, type KappaScore, type SpanScore } from "./scores.ts";
import { isCountable, pairSums, type ReportOptions, type Selection } from "./selection.ts";
import { type ArticleViews, addPairUnits } from "./unit-view.ts";

/** Two raters through all articles; gold is always `b`. */
export type PairScores = {
  readonly a: string;
  /** Null for gold. */
  readonly b: string | null;
  readonly f1: SpanScore;
  readonly kappa: KappaScore;
  /** By label id, of two annotators. */
  readonly labelKappas: Map<string, KappaScore>;
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
    labelKappas: new Map(),
    kinds: noKinds(),
  };
}

/** Enters what two raters have in common in one article. */
export function enterPair(
  scores: PairScores,
  options: ReportOptions,
  article: {
    readonly pair: PairTally;
    readonly selection: Selection;
    readonly views: ArticleViews;
  },
): void {
  const { pair, selection, views } = article;
  scores.f1.add(pairSums(pair, selection, options, options.mode));
  addPairUnits(views.all, pair.a, pair.b, scores.kappa);
  addKinds(scores.kinds, pair, selection.labels);
}

/** Enters the units of two annotators label by label. A label that neither used still has its units: both say no. */
export function enterLabelKappas(
  { labelKappas }: PairScores,
  ledger: Ledger,
  { a, b }: PairTally,
  { byLabel }: ArticleViews,
): void {
  for (const [labelId, view] of byLabel) {
    const kappa = entryOf(labelKappas, labelId, () => addKappaScore(ledger));
    addPairUnits(view, a, b, kappa);
  }
}
