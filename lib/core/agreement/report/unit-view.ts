import { mapList } from "../map-list.ts";
import type { ArticleTally } from "../tally.ts";
import type { UnitPatterns } from "../unit-patterns.ts";
import type { UnitKind } from "../units.ts";
import { entryOf } from "./entry.ts";
import type { JudgedUnits, KappaScore } from "./scores.ts";

/** How the sets of judgements of a tally are read as classes: for one label in or out, for several the set of those that a unit has. */
export type UnitView = {
  readonly patterns: UnitPatterns["patterns"];
  /** By set. */
  readonly classes: readonly number[];
  /** By set: the labels that came untouched from a suggestion; null where none did. */
  readonly suggested: readonly (readonly number[])[] | null;
};

/** Reads units as marked with a label (1) or not (0); a label that nobody has used here, -1, leaves all of them out. */
export function viewLabel(tally: ArticleTally, unit: UnitKind, label: number): UnitView {
  const { sets, patterns } = tally.units[unit];
  if (label === -1) {
    const units = patterns.reduce((sum, [count = 0]) => sum + count, 0);
    return { patterns: [[units]], classes: [0], suggested: null };
  }
  const readings = mapList(sets, (set) => {
    if (set.includes(2 * label + 1)) return 2;
    return set.includes(2 * label) ? 1 : 0;
  });
  return {
    patterns: mergePatterns(patterns, readings),
    classes: [0, 1, 1],
    suggested: readings.includes(2) ? [[], [], [label]] : null,
  };
}

/** Patterns of sets as patterns of readings, 0 to 2 each; most of them fall together. */
function mergePatterns(patterns: UnitPatterns["patterns"], readings: readonly number[]): number[][] {
  const merged = new Map<string, number[]>();
  for (const pattern of patterns) {
    const read = mapList(pattern, (set, at) => (at === 0 ? 0 : (readings[set] ?? 0)));
    const total = entryOf(merged, read.join(""), () => read);
    total[0] = (total[0] ?? 0) + (pattern[0] ?? 0);
  }
  return [...merged.values()];
}

/** Reads units as the set of the chosen labels they are marked with. `classNumbers` gives each set its number through all articles. */
export function viewLabels(
  tally: ArticleTally,
  unit: UnitKind,
  labels: readonly number[],
  classNumbers: Map<string, number>,
): UnitView {
  const { sets, patterns } = tally.units[unit];
  const chosen = mapList(sets, (set) => set.filter((judgement) => labels.includes(judgement >> 1)));
  return {
    patterns,
    classes: mapList(chosen, (set) => {
      const key = set.map((judgement) => tally.labels[judgement >> 1]).join(" ");
      const known = classNumbers.get(key) ?? classNumbers.size;
      classNumbers.set(key, known);
      return known;
    }),
    suggested: chosen.flat().some(isFromSuggestion)
      ? chosen.map((set) => set.filter(isFromSuggestion).map((judgement) => judgement >> 1))
      : null,
  };
}

/** How the units of an article are read: over all chosen labels, and for each by its id. */
export type ArticleViews = { readonly all: UnitView; readonly byLabel: ReadonlyMap<string, UnitView> };

/** Adds the units of two raters, but for those that both took over from suggestions. */
export function addPairUnits(view: UnitView, a: number, b: number, score: KappaScore): void {
  const { patterns, classes, suggested } = view;
  for (const pattern of patterns) {
    const setA = pattern[a + 1] ?? 0;
    const setB = pattern[b + 1] ?? 0;
    if (suggested && isTwiceSuggested(suggested, [setA, setB])) continue;
    score.add(classes[setA] ?? 0, classes[setB] ?? 0, pattern[0] ?? 0);
  }
}

/** Hands over what two or more raters give units, but for those that any two took over from suggestions. */
export function countAllUnits(
  { patterns, classes, suggested }: UnitView,
  raters: readonly number[],
  add: (judged: JudgedUnits) => void,
): void {
  for (const pattern of patterns) {
    const sets = mapList(raters, (rater) => pattern[rater + 1] ?? 0);
    if (suggested && isTwiceSuggested(suggested, sets)) continue;
    const given: number[] = [];
    const counts: number[] = [];
    for (const set of sets) {
      const name = classes[set] ?? 0;
      const known = given.indexOf(name);
      if (known === -1) {
        given.push(name);
        counts.push(1);
      } else counts[known] = (counts[known] ?? 0) + 1;
    }
    add({ units: pattern[0] ?? 0, classes: given, counts });
  }
}

function isFromSuggestion(judgement: number): boolean {
  return judgement % 2 === 1;
}

function isTwiceSuggested(suggested: readonly (readonly number[])[], sets: readonly number[]): boolean {
  const labels = sets.flatMap((set) => suggested[set] ?? []);
  return new Set(labels).size < labels.length;
}
