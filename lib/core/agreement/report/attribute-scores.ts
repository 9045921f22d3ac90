import { type Coefficient, meanCoefficient, undefinedBecause } from "../coefficient.ts";
import { cohenKappa } from "../kappa.ts";
import type { ArticleTally, PairTally } from "../tally.ts";
import { entryOf } from "./entry.ts";

/** How far annotators agree on an attribute of spans that they have both marked with its label. */
export type AttributeReport = {
  readonly labelId: string;
  readonly name: string;
  readonly agreed: number;
  readonly total: number;
  /** Cohen's kappa, the mean over pairs of annotators; undefined unless the attribute is a choice or a flag. */
  readonly kappa: Coefficient;
};

/** An attribute through all articles; `pairs` holds by pair of annotators how often each two values met. */
export type AttributeScores = {
  readonly labelId: string;
  readonly name: string;
  agreed: number;
  total: number;
  readonly pairs: Map<string, Map<string, { readonly values: readonly [string, string]; count: number }>>;
};

/** Enters the attributes of pairs of annotators in one article, of labels given by place. */
export function enterAttributes(
  scores: Map<string, AttributeScores>,
  tally: ArticleTally,
  pairs: readonly PairTally[],
  labels: readonly number[],
): void {
  const opened = new Map<number, AttributeScores>();
  for (const pair of pairs) {
    const people = `${tally.annotators[pair.a]} ${tally.annotators[pair.b]}`;
    for (const [place, agreed, total, values] of pair.attributes) {
      const { label, name } = tally.attributes[place] ?? { label: -1, name: "" };
      if (!labels.includes(label)) continue;
      const score = entryOf(opened, place, () => openScores(scores, tally.labels[label] ?? "", name));
      score.agreed += agreed;
      score.total += total;
      const table = entryOf(score.pairs, people, () => new Map());
      for (const [a, b, count] of values) {
        const cell = entryOf(table, `${a.length} ${a}${b}`, () => ({ values: [a, b], count: 0 }));
        cell.count += count;
      }
    }
  }
}

function openScores(scores: Map<string, AttributeScores>, labelId: string, name: string): AttributeScores {
  const open = () => ({ labelId, name, agreed: 0, total: 0, pairs: new Map() });
  return entryOf(scores, `${labelId} ${name}`, open);
}

/** What has been entered of attributes that anybody gives, by label and name. */
export function readAttributes(scores: ReadonlyMap<string, AttributeScores>): readonly AttributeReport[] {
  const given = [...scores.values()].filter(({ total }) => total > 0);
  return given.map(({ labelId, name, agreed, total, pairs }) => {
    const tables = [...pairs.values()].filter((table) => table.size > 0);
    const kappa =
      tables.length === 0
        ? undefinedBecause("Kappa is counted for choices and flags.")
        : meanCoefficient(tables.map((table) => cohenKappa(toTable([...table.values()]))));
    return { labelId, name, agreed, total, kappa };
  });
}

function toTable(
  cells: readonly { readonly values: readonly [string, string]; count: number }[],
): number[][] {
  const values = [...new Set(cells.flatMap((cell) => cell.values))];
  const table = values.map(() => values.map(() => 0));
  for (const { values: pair, count } of cells) {
    const row = table[values.indexOf(pair[0])];
    if (row) row[values.indexOf(pair[1])] = count;
  }
  return table;
}
