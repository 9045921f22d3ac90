/** Groups of ledger columns, each with what is added to them for an article and the measures they give. */
import { type Coefficient, meanCoefficient, undefinedBecause } from "../coefficient.ts";
import { fleissOf, unitAgreement } from "../fleiss-kappa.ts";
import { kappaOf } from "../kappa.ts";
import { alphaOf, unitDisagreement } from "../krippendorff-alpha.ts";
import { f1Of, type SpanSums, shareOf } from "../span-f1.ts";
import { type UnitizingParts, unitizingAlpha } from "../unitizing-alpha.ts";
import type { Ledger, Measure, Sums } from "./ledger.ts";

/** F1 of spans or relations. */
export type SpanScore = {
  readonly f1: Measure;
  add(sums: SpanSums): void;
  /** The shares of A's and of B's that match: precision and recall where B is the reference. */
  addShares(): { readonly precision: Measure; readonly recall: Measure };
};

/** Columns for F1; `isCounted` false where the sums cannot tell it. */
export function addSpanScore(ledger: Ledger, isCounted = true): SpanScore {
  const [first, second, credit] = [ledger.addColumn(), ledger.addColumn(), ledger.addColumn()];
  const base = [first, second];
  const read = (sums: Sums): SpanSums => {
    return { a: sums[first] ?? 0, b: sums[second] ?? 0, credit: sums[credit] ?? 0 };
  };
  return {
    f1: ledger.addMeasure(base, (sums) => (isCounted ? f1Of(read(sums)) : undefinedBecause(notForSome))),
    add(sums) {
      ledger.add(first, sums.a);
      ledger.add(second, sums.b);
      ledger.add(credit, sums.credit);
    },
    addShares: () => ({
      precision: ledger.addMeasure(base, (sums) => {
        return isCounted ? shareOf(read(sums)) : undefinedBecause(notForSome);
      }),
      recall: ledger.addMeasure(base, (sums) => {
        const { b, credit } = read(sums);
        return isCounted ? shareOf({ a: b, credit }) : undefinedBecause(notForSome);
      }),
    }),
  };
}

const notForSome = "Exact and partial F1 are counted over one label or over all, not over some.";

/** Cohen's kappa of two raters. */
export type KappaScore = {
  readonly kappa: Measure;
  /** So many units of which A says one class and B the other. */
  add(classA: number, classB: number, units: number): void;
};

export function addKappaScore(ledger: Ledger): KappaScore {
  const [units, agreed] = [ledger.addColumn(), ledger.addColumn()];
  const first: number[] = [];
  const second: number[] = [];
  return {
    kappa: ledger.addMeasure([units], (sums) => {
      const total = sums[units] ?? 0;
      return kappaOf({
        units: total,
        agreed: sums[agreed] ?? 0,
        first: readClasses(first, sums, total),
        second: readClasses(second, sums, total),
      });
    }),
    add(classA, classB, count) {
      growTo(Math.max(classA, classB), first, ledger);
      growTo(Math.max(classA, classB), second, ledger);
      ledger.add(units, count);
      if (classA === classB) ledger.add(agreed, count);
      if (classA > 0) ledger.add(first[classA - 1] ?? 0, count);
      if (classB > 0) ledger.add(second[classB - 1] ?? 0, count);
    },
  };
}

/** Class 0, nothing marked, has no column: it is what the others leave of the total. */
function readClasses(columns: readonly number[], sums: Sums, total: number): number[] {
  const classes = [total];
  let rest = total;
  for (const column of columns) {
    const count = sums[column] ?? 0;
    classes.push(count);
    rest -= count;
  }
  classes[0] = rest;
  return classes;
}

function growTo(lastClass: number, columns: number[], ledger: Ledger): void {
  while (columns.length < lastClass) columns.push(ledger.addColumn());
}

/** Units that two or more annotators have judged alike: the classes given, and how many gave each. */
export type JudgedUnits = {
  readonly units: number;
  readonly classes: readonly number[];
  /** By place in `classes`, each above 0. */
  readonly counts: readonly number[];
};

/** Krippendorff's alpha and Fleiss' kappa of all annotators. */
export type ClassScore = {
  readonly alpha: Measure;
  readonly fleiss: Measure;
  /** `isFull` where the units count for Fleiss' kappa too. */
  add(judged: JudgedUnits, isFull: boolean): void;
};

export function addClassScore(ledger: Ledger): ClassScore {
  const alpha = addAlphaScore(ledger);
  const [units, agreement, judgements] = [ledger.addColumn(), ledger.addColumn(), ledger.addColumn()];
  const classes: number[] = [];
  return {
    alpha: alpha.alpha,
    fleiss: ledger.addMeasure([units], (sums) =>
      fleissOf({
        units: sums[units] ?? 0,
        agreement: sums[agreement] ?? 0,
        classes: readClasses(classes, sums, sums[judgements] ?? 0),
      }),
    ),
    add(judged, isFull) {
      alpha.add(judged);
      if (!isFull) return;
      ledger.add(units, judged.units);
      ledger.add(agreement, judged.units * unitAgreement(judged.counts));
      ledger.add(judgements, judged.units * sumOf(judged.counts));
      addClasses(ledger, classes, judged);
    },
  };
}

/** Krippendorff's alpha alone. */
export type AlphaScore = {
  readonly alpha: Measure;
  add(judged: JudgedUnits): void;
};

export function addAlphaScore(ledger: Ledger): AlphaScore {
  const [values, disagreed] = [ledger.addColumn(), ledger.addColumn()];
  const classes: number[] = [];
  return {
    alpha: ledger.addMeasure([values], (sums) =>
      alphaOf({
        disagreed: sums[disagreed] ?? 0,
        classes: readClasses(classes, sums, sums[values] ?? 0),
      }),
    ),
    add(judged) {
      ledger.add(values, judged.units * sumOf(judged.counts));
      ledger.add(disagreed, judged.units * unitDisagreement(judged.counts));
      addClasses(ledger, classes, judged);
    },
  };
}

function addClasses(ledger: Ledger, columns: number[], { units, classes, counts }: JudgedUnits): void {
  for (const [at, name] of classes.entries()) {
    growTo(name, columns, ledger);
    if (name > 0) ledger.add(columns[name - 1] ?? 0, units * (counts[at] ?? 0));
  }
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Alpha for unitizing. */
export type UnitizingScore = {
  readonly alpha: Measure;
  add(parts: UnitizingParts, weight: number): void;
};

export function addUnitizingScore(ledger: Ledger): UnitizingScore {
  const [expected, observed] = [ledger.addColumn(), ledger.addColumn()];
  return {
    alpha: ledger.addMeasure([expected], (sums) =>
      unitizingAlpha([{ observed: sums[observed] ?? 0, expected: sums[expected] ?? 0 }]),
    ),
    add(parts, weight) {
      ledger.add(expected, weight * parts.expected);
      ledger.add(observed, weight * parts.observed);
    },
  };
}

/** The mean of measures that are known only when all articles are in, over those that have a value. */
export function addMean(ledger: Ledger, base: number, list: () => readonly Measure[]): Measure {
  return ledger.addMeasure(
    [base],
    (sums): Coefficient => meanCoefficient(list().map((measure) => measure.of(sums))),
  );
}
