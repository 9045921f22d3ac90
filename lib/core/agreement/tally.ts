/** What one article adds to the agreement of its project: sums that can be kept as JSON and added up over articles. */

import type { UnitPatterns } from "./unit-patterns.ts";
import type { UnitizingSums } from "./unitizing-alpha.ts";
import type { UnitKind } from "./units.ts";

/** Goes up with every change of what a tally holds, so that one kept from an earlier version is made anew. */
export const tallyVersion = 2;

/**
 * The tally of one article. Labels, attributes and relation types are places in its lists. A rater is a place in `annotators`; where `hasGold`, the one after the last
 * is gold.
 */
export type ArticleTally = {
  readonly version: number;
  readonly articleId: string;
  readonly storyId: string | null;
  /** ISO 8601 week, such as `2026-W09`. */
  readonly week: string;
  /** Label ids, of the labels that somebody has used here. */
  readonly labels: readonly string[];
  /** The attributes of these labels, by place of the label. */
  readonly attributes: readonly { readonly label: number; readonly name: string }[];
  readonly relationTypes: readonly string[];
  readonly annotators: readonly string[];
  readonly hasGold: boolean;
  /** How many spans of a label a rater has: by label, then by rater. */
  readonly spans: readonly (readonly number[])[];
  /** Each two annotators, then each annotator with gold as `b`. */
  readonly pairs: readonly PairTally[];
  readonly units: Readonly<Record<UnitKind, UnitPatterns>>;
  /** By label, over the annotators without gold; null where there is no text to judge. */
  readonly unitizing: readonly (UnitizingSums | null)[];
};

/** What two raters of an article have in common. */
export type PairTally = {
  readonly a: number;
  readonly b: number;
  /** The credits of all spans together, in the order of `spanModes`. */
  readonly credits: readonly number[];
  readonly labels: readonly LabelCounts[];
  readonly matched: readonly MatchedCounts[];
  /** Spans without a partner. */
  readonly missed: readonly MissedCounts[];
  /** Of two annotators only, not against gold, as are `relations`. */
  readonly attributes: readonly AttributeCounts[];
  readonly relations: readonly RelationCounts[];
};

/**
 * The spans of one label, compared among themselves: how many each has, how many suggestions both took over untouched (which are not
 * among them), and their credits. Within a label `exact` is `strict`.
 */
export type LabelCounts = readonly [
  label: number,
  a: number,
  b: number,
  suggested: number,
  strict: number,
  partial: number,
  type: number,
];

/**
 * Pairs of spans of these labels. Of one label: alike in all, alike but for attributes, other edges. Of two labels: the same edges, 0,
 * other edges.
 */
export type MatchedCounts = readonly [
  labelA: number,
  labelB: number,
  same: number,
  attributes: number,
  edges: number,
];

export type MissedCounts = readonly [label: number, onlyA: number, onlyB: number];

/**
 * How often both give an attribute of a label the same value, on spans that both have marked so, and of how many on which either gives
 * it. `values` are of a choice or a flag, on all such spans: both values and how often; "" is none given.
 */
export type AttributeCounts = readonly [
  attribute: number,
  agreed: number,
  total: number,
  values: readonly (readonly [a: string, b: string, count: number])[],
];

/** Relations of one type: how many each has, and how many match by mode. */
export type RelationCounts = readonly [
  relationType: number,
  a: number,
  b: number,
  strict: number,
  exact: number,
  partial: number,
  type: number,
];
