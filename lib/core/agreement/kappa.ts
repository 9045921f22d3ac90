/**
 * Agreement of two annotators on the same units, each with one class (Artstein and Poesio 2008, "Inter-Coder Agreement for
 * Computational Linguistics", Computational Linguistics 34(4)). A table holds in row i, column j how many units the first annotator
 * put into class i and the second into class j.
 */
import { type Coefficient, chanceCorrected, undefinedBecause } from "./coefficient.ts";

/** A square table of counts: rows are the first annotator's classes, columns the second's, in the same order. */
export type ConfusionTable = readonly (readonly number[])[];

/** A confusion table as its sums: all that kappa, pi and S need, and these can be added up over articles. */
export type Marginals = {
  readonly units: number;
  /** The diagonal. */
  readonly agreed: number;
  /** Units by class for the first annotator, and in the same order for the second. */
  readonly first: readonly number[];
  readonly second: readonly number[];
};

const nothingCompared = "The two have no unit in common to compare.";

/** Cohen 1960: expected agreement from each annotator's own shares, `pe = Σ_k first_k · second_k / N²`. */
export function cohenKappa(table: ConfusionTable): Coefficient {
  return kappaOf(tableMarginals(table));
}

/** `cohenKappa` of a table that is known by its sums. */
export function kappaOf(marginals: Marginals): Coefficient {
  if (marginals.units === 0) return undefinedBecause(nothingCompared);
  return chanceCorrected(observedAgreement(marginals), expectedAgreement(marginals));
}

/** Scott 1955: expected agreement from the shares of both together, `pe = Σ_k ((first_k + second_k) / 2N)²`. */
export function scottPi(table: ConfusionTable): Coefficient {
  const marginals = tableMarginals(table);
  const { units, first, second } = marginals;
  if (units === 0) return undefinedBecause(nothingCompared);
  const expected = first.reduce(
    (sum, count, at) => sum + ((count + (second[at] ?? 0)) / (2 * units)) ** 2,
    0,
  );
  return chanceCorrected(observedAgreement(marginals), expected);
}

/** Bennett, Alpert and Goldstein 1954: every class is as likely, `pe = 1 / number of classes`. */
export function bennettS(table: ConfusionTable): Coefficient {
  const marginals = tableMarginals(table);
  if (marginals.units === 0) return undefinedBecause(nothingCompared);
  return chanceCorrected(observedAgreement(marginals), 1 / table.length);
}

/** The share of units on which both agree, `po`. */
export function observedAgreement({ units, agreed }: Marginals): number {
  return agreed / units;
}

/** The share on which two annotators with these habits would agree by chance, Cohen's `pe`. */
export function expectedAgreement({ units, first, second }: Marginals): number {
  return first.reduce((sum, count, at) => sum + count * (second[at] ?? 0), 0) / units ** 2;
}

/** The sums of a table. Throws `RangeError` unless it is square and holds no negative count. */
export function tableMarginals(table: ConfusionTable): Marginals {
  for (const row of table) {
    if (row.length !== table.length) {
      throw new RangeError(`A row of ${row.length} counts in a table of ${table.length} classes`);
    }
    const negative = row.find((count) => !(count >= 0));
    if (negative !== undefined) throw new RangeError(`A table cannot hold the count ${negative}`);
  }
  const first = table.map(sumOf);
  return {
    units: sumOf(first),
    agreed: sumOf(table.map((row, at) => row[at] ?? 0)),
    first,
    second: table.map((_, column) => sumOf(table.map((row) => row[column] ?? 0))),
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
