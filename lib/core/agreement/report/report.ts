import type { SpanMode } from "../span-mode.ts";
import type { ArticleTally } from "../tally.ts";
import { type AttributeReport, readAttributes } from "./attribute-scores.ts";
import { type Book, enterArticle, type GroupScores, type Outline, openBook, outlineOf } from "./book.ts";
import { type Estimate, estimateAll } from "./bootstrap.ts";
import { type Confusion, rankConfusions } from "./confusions.ts";
import type { KindCounts } from "./kinds.ts";
import type { Measure } from "./ledger.ts";
import type { PairScores } from "./pair-scores.ts";
import type { ReportOptions } from "./selection.ts";

/** The agreement of a project. Annotators, labels, stories and relation types are ids; F1 is in the mode that was asked for. */
export type AgreementReport = {
  readonly headline: Headline;
  readonly labels: readonly LabelReport[];
  readonly pairs: readonly PairReport[];
  /** Each annotator against gold. */
  readonly gold: readonly GoldReport[];
  readonly stories: readonly (GroupReport & { readonly storyId: string })[];
  /** In order of time. */
  readonly weeks: readonly (GroupReport & { readonly week: string })[];
  readonly relations: readonly { readonly typeId: string; readonly f1: Estimate }[];
  readonly attributes: readonly AttributeReport[];
  readonly confusions: readonly Confusion[];
  readonly kinds: KindCounts;
};

export type Headline = {
  /** How many articles two or more of the annotators have marked. */
  readonly articles: number;
  /** F1 of the spans of all pairs of annotators together. */
  readonly f1: Readonly<Record<SpanMode, Estimate>>;
  /** The mean over pairs of annotators of their F1, and of their Cohen's kappa. */
  readonly meanF1: Estimate;
  readonly meanKappa: Estimate;
  readonly fleiss: Estimate;
  /** The number of annotators that an article must have to count in Fleiss' kappa. */
  readonly fleissAnnotators: number;
  readonly alpha: Estimate;
  readonly unitizingAlpha: Estimate;
  readonly relationF1: Estimate;
  /** Spans both took over untouched from one suggestion. They are in no figure; their share is of all spans of both. */
  readonly suggested: { readonly spans: number; readonly share: number | null };
};

export type LabelReport = {
  readonly labelId: string;
  /** How many spans the annotators have marked. */
  readonly spans: number;
  readonly f1: Estimate;
  readonly meanKappa: Estimate;
  readonly fleiss: Estimate;
  readonly alpha: Estimate;
  readonly unitizingAlpha: Estimate;
  readonly kinds: KindCounts;
};

export type PairReport = {
  readonly a: string;
  readonly b: string;
  readonly f1: Estimate;
  readonly kappa: Estimate;
  readonly kinds: KindCounts;
};

export type GoldReport = Omit<PairReport, "a" | "b"> & {
  readonly annotator: string;
  readonly precision: Estimate;
  readonly recall: Estimate;
};

export type GroupReport = { readonly f1: Estimate; readonly alpha: Estimate };

/** A report that articles are entered into one after the other, so that their tallies need not be held together. */
export type OpenReport = {
  enter(tally: ArticleTally): void;
  close(): AgreementReport;
};

/**
 * The agreement of the articles whose tallies are given, with bootstrap intervals over them. Sums of tallies are taken first and
 * coefficients of the sums, so that a long article weighs more than a short one. The order of the tallies only moves the intervals.
 */
export function reportAgreement(tallies: readonly ArticleTally[], options: ReportOptions): AgreementReport {
  const report = openReport(options, outlineOf(tallies, options));
  for (const tally of tallies) report.enter(tally);
  return report.close();
}

/** `reportAgreement` for articles that come a few at a time. */
export function openReport(options: ReportOptions, outline: Outline): OpenReport {
  const book = openBook(options, outline);
  return {
    enter: (tally) => enterArticle(book, options, tally),
    close: () => readBook(book, options),
  };
}

function readBook(book: Book, options: ReportOptions): AgreementReport {
  const estimates = estimateAll(book.ledger, options);
  const read = (measure: Measure): Estimate => {
    const estimate = estimates.get(measure);
    if (!estimate) throw new RangeError("A measure was not entered in the ledger");
    return estimate;
  };
  const toGroup = ({ f1, units }: GroupScores) => ({ f1: read(f1.f1), alpha: read(units.alpha) });
  return {
    headline: toHeadline(book, read),
    labels: [...book.labels].map(([labelId, scores]) => ({
      labelId,
      spans: scores.spans,
      f1: read(scores.f1.f1),
      meanKappa: read(scores.kappa),
      fleiss: read(scores.units.fleiss),
      alpha: read(scores.units.alpha),
      unitizingAlpha: read(scores.unitizing.alpha),
      kinds: scores.kinds,
    })),
    pairs: [...book.pairs.values()].map((pair) => ({ ...toPair(pair, read), a: pair.a, b: pair.b ?? "" })),
    gold: [...book.gold].map(([annotator, scores]) => ({
      ...toPair(scores, read),
      annotator,
      precision: read(scores.precision),
      recall: read(scores.recall),
    })),
    stories: [...book.stories].map(([storyId, scores]) => ({ storyId, ...toGroup(scores) })),
    weeks: [...book.weeks].sort(byKey).map(([week, scores]) => ({ week, ...toGroup(scores) })),
    relations: [...book.relations].map(([typeId, score]) => ({ typeId, f1: read(score.f1) })),
    attributes: readAttributes(book.attributes),
    confusions: rankConfusions(book.confusions),
    kinds: book.kinds,
  };
}

function toHeadline(book: Book, read: (measure: Measure) => Estimate): Headline {
  const { modes, kinds } = book;
  const meanF1 = read(book.meanF1);
  const { same, attributes, edges, label, both, onlyA, onlyB, suggestion } = kinds;
  const spans = 2 * (same + attributes + edges + label + both + suggestion) + onlyA + onlyB;
  return {
    articles: meanF1.articles,
    f1: {
      strict: read(modes.strict.f1),
      exact: read(modes.exact.f1),
      partial: read(modes.partial.f1),
      type: read(modes.type.f1),
    },
    meanF1,
    meanKappa: read(book.meanKappa),
    fleiss: read(book.units.fleiss),
    fleissAnnotators: book.fleissAnnotators,
    alpha: read(book.units.alpha),
    unitizingAlpha: read(book.unitizing.alpha),
    relationF1: read(book.allRelations.f1),
    suggested: { spans: suggestion, share: spans === 0 ? null : (2 * suggestion) / spans },
  };
}

function toPair(
  { f1, kappa, kinds }: PairScores,
  read: (measure: Measure) => Estimate,
): Omit<PairReport, "a" | "b"> {
  return {
    f1: read(f1.f1),
    kappa: read(kappa.kappa),
    kinds,
  };
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
