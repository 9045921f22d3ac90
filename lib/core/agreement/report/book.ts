import { type SpanMode, spanModes } from "../span-mode.ts";
import type { ArticleTally, PairTally } from "../tally.ts";
import { unitizingParts } from "../unitizing-alpha.ts";
import { type AttributeScores, enterAttributes } from "./attribute-scores.ts";
import { addConfusions, type Confusion } from "./confusions.ts";
import { entryOf } from "./entry.ts";
import { addKinds, type KindCounts, noKinds } from "./kinds.ts";
import { type Ledger, type Measure, openLedger } from "./ledger.ts";
import { enterLabelKappas, enterPair, openPairScores, type PairScores } from "./pair-scores.ts";
import {
  type AlphaScore,
  addAlphaScore,
  addClassScore,
  addMean,
  addSpanScore,
  addUnitizingScore,
  type ClassScore,
  type SpanScore,
  type UnitizingScore,
} from "./scores.ts";
import {
  isCountable,
  labelSums,
  pairSums,
  type ReportOptions,
  type Selection,
  selectFrom,
} from "./selection.ts";
import { type ArticleViews, countAllUnits, viewLabel, viewLabels } from "./unit-view.ts";

/** One label through all articles. */
export type LabelScores = {
  readonly f1: SpanScore;
  readonly units: ClassScore;
  readonly unitizing: UnitizingScore;
  readonly kappa: Measure;
  readonly kinds: KindCounts;
  spans: number;
};

/** The articles of a story or of a week. */
export type GroupScores = { readonly f1: SpanScore; readonly units: AlphaScore };

/** Everything a report is made of, entered article by article. */
export type Book = {
  readonly ledger: Ledger;
  /** A column that is 1 for each article which two of the annotators have marked. */
  readonly compared: number;
  readonly modes: Readonly<Record<SpanMode, SpanScore>>;
  readonly units: ClassScore;
  readonly unitizing: UnitizingScore;
  readonly meanF1: Measure;
  readonly meanKappa: Measure;
  readonly kinds: KindCounts;
  readonly labels: ReadonlyMap<string, LabelScores>;
  readonly pairs: Map<string, PairScores>;
  readonly gold: Map<string, PairScores & ReturnType<SpanScore["addShares"]>>;
  readonly stories: Map<string, GroupScores>;
  readonly weeks: Map<string, GroupScores>;
  readonly relations: Map<string, SpanScore>;
  readonly allRelations: SpanScore;
  readonly attributes: Map<string, AttributeScores>;
  readonly confusions: Map<string, { -readonly [Key in keyof Confusion]: Confusion[Key] }>;
  /** How many annotators an article counts for Fleiss' kappa with. */
  readonly fleissAnnotators: number;
  /** The number that each set of labels has as a class, through all articles. */
  readonly classNumbers: Map<string, number>;
};

/** What has to be known of all articles before the first is entered. */
export type Outline = Pick<Book, "fleissAnnotators"> & {
  /** The labels there are, of which the options choose. */
  readonly labelIds: readonly string[];
};

/** What `openBook` has to know of these articles. */
export function outlineOf(tallies: readonly ArticleTally[], options: ReportOptions): Outline {
  return {
    labelIds: [...new Set(tallies.flatMap(({ labels }) => labels))],
    fleissAnnotators: commonestCount(tallies.map((tally) => selectFrom(tally, options).annotators.length)),
  };
}

/** Of the numbers of annotators that articles have, two or more: the one that most have, of two such the larger; 0 where none. */
export function commonestCount(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) if (number > 1) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [commonest] = [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || b - a);
  return commonest?.[0] ?? 0;
}

/** Enters an article, read as the options say. */
export function enterArticle(book: Book, options: ReportOptions, tally: ArticleTally): void {
  const selection = selectFrom(tally, options);
  const views = {
    all: viewLabels(tally, options.unit, selection.labels, book.classNumbers),
    byLabel: new Map(
      [...book.labels.keys()].map((id) => [id, viewLabel(tally, options.unit, tally.labels.indexOf(id))]),
    ),
  };
  enterPairs(book, options, tally, selection, views);
  if (selection.annotators.length > 1) enterTogether(book, options, tally, selection, views);
  book.ledger.closeRow();
}

/** A book with nothing entered. */
export function openBook(options: ReportOptions, { labelIds: known, fleissAnnotators }: Outline): Book {
  const ledger = openLedger();
  const compared = ledger.addColumn();
  const pairs = new Map<string, PairScores>();
  const labelIds = [...new Set(options.labels ?? known)].sort();
  const openScore = (mode: SpanMode) => addSpanScore(ledger, isCountable(mode, options.labels));
  return {
    ledger,
    compared,
    modes: {
      strict: openScore("strict"),
      exact: openScore("exact"),
      partial: openScore("partial"),
      type: openScore("type"),
    },
    units: addClassScore(ledger),
    unitizing: addUnitizingScore(ledger),
    meanF1: addMean(ledger, compared, () => [...pairs.values()].map(({ f1 }) => f1.f1)),
    meanKappa: addMean(ledger, compared, () => [...pairs.values()].map(({ kappa }) => kappa.kappa)),
    kinds: noKinds(),
    labels: new Map(labelIds.map((id) => [id, openLabelScores(ledger, compared, pairs, id)])),
    pairs,
    gold: new Map(),
    stories: new Map(),
    weeks: new Map(),
    relations: new Map(),
    allRelations: addSpanScore(ledger),
    attributes: new Map(),
    confusions: new Map(),
    fleissAnnotators,
    classNumbers: new Map(),
  };
}

function openLabelScores(
  ledger: Ledger,
  compared: number,
  pairs: ReadonlyMap<string, PairScores>,
  labelId: string,
): LabelScores {
  return {
    f1: addSpanScore(ledger),
    units: addClassScore(ledger),
    unitizing: addUnitizingScore(ledger),
    kappa: addMean(ledger, compared, () =>
      [...pairs.values()].flatMap(({ labelKappas }) => labelKappas.get(labelId)?.kappa ?? []),
    ),
    kinds: noKinds(),
    spans: 0,
  };
}

function enterPairs(
  book: Book,
  options: ReportOptions,
  tally: ArticleTally,
  selection: Selection,
  views: ArticleViews,
): void {
  const { ledger } = book;
  const groups = selection.annotators.length > 1 ? groupsOf(book, options, tally) : [];
  const compared: PairTally[] = [];
  for (const pair of tally.pairs) {
    const [a, b] = [tally.annotators[pair.a] ?? "", tally.annotators[pair.b] ?? null];
    if (!selection.annotators.includes(pair.a)) continue;
    const article = { pair, selection, views };
    if (b === null) {
      const scores = entryOf(book.gold, a, () => {
        const opened = openPairScores(ledger, options, a, null);
        return { ...opened, ...opened.f1.addShares() };
      });
      enterPair(scores, options, article);
    } else if (selection.annotators.includes(pair.b)) {
      const scores = entryOf(book.pairs, `${a} ${b}`, () => openPairScores(ledger, options, a, b));
      enterPair(scores, options, article);
      enterLabelKappas(scores, ledger, pair, views);
      for (const mode of spanModes) book.modes[mode].add(pairSums(pair, selection, options, mode));
      const sums = pairSums(pair, selection, options, options.mode);
      for (const group of groups) group.f1.add(sums);
      enterPairEverywhere(book, options, tally, pair, selection);
      compared.push(pair);
    }
  }
  enterAttributes(book.attributes, tally, compared, selection.labels);
}

function enterPairEverywhere(
  book: Book,
  { mode }: ReportOptions,
  tally: ArticleTally,
  pair: PairTally,
  selection: Selection,
): void {
  addKinds(book.kinds, pair, selection.labels);
  addConfusions(book.confusions, tally, pair, selection.labels);
  for (const counts of pair.labels) {
    book.labels.get(tally.labels[counts[0]] ?? "")?.f1.add(labelSums(counts, mode));
  }
  for (const label of selection.labels) {
    const scores = book.labels.get(tally.labels[label] ?? "");
    if (scores) addKinds(scores.kinds, pair, [label]);
  }
  for (const [place, a, b, strict, exact, partial, type] of pair.relations) {
    const sums = { a, b, credit: { strict, exact, partial, type }[mode] };
    const typeId = tally.relationTypes[place] ?? "";
    entryOf(book.relations, typeId, () => addSpanScore(book.ledger)).add(sums);
    book.allRelations.add(sums);
  }
}

/** Enters what takes all annotators of an article together, two or more. */
function enterTogether(
  book: Book,
  options: ReportOptions,
  tally: ArticleTally,
  { labels, annotators }: Selection,
  views: ArticleViews,
): void {
  const isFull = annotators.length === book.fleissAnnotators;
  book.ledger.add(book.compared, 1);
  const groups = groupsOf(book, options, tally);
  countAllUnits(views.all, annotators, (judged) => {
    book.units.add(judged, isFull);
    for (const group of groups) group.units.add(judged);
  });
  for (const [id, view] of views.byLabel) {
    const scores = book.labels.get(id);
    countAllUnits(view, annotators, (judged) => scores?.units.add(judged, isFull));
  }
  for (const label of labels) {
    const scores = book.labels.get(tally.labels[label] ?? "");
    if (!scores) continue;
    for (const rater of annotators) scores.spans += tally.spans[label]?.[rater] ?? 0;
    const sums = tally.unitizing[label];
    if (!sums) continue;
    const parts = unitizingParts(sums, annotators);
    const weight = annotators.length * sums.length;
    scores.unitizing.add(parts, weight);
    book.unitizing.add(parts, weight);
  }
}

function groupsOf(book: Book, { mode, labels }: ReportOptions, tally: ArticleTally): readonly GroupScores[] {
  const open = () => ({
    f1: addSpanScore(book.ledger, isCountable(mode, labels)),
    units: addAlphaScore(book.ledger),
  });
  const week = entryOf(book.weeks, tally.week, open);
  return tally.storyId === null ? [week] : [week, entryOf(book.stories, tally.storyId, open)];
}
