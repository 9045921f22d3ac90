import type { Coefficient } from "../coefficient.ts";

/** The sums of the columns of a ledger, over all articles or over those of a resample. */
export type Sums = Float64Array;

/** A coefficient as a function of sums. An article has a say in it where its column `base` is not 0. */
export type Measure = { readonly of: (sums: Sums) => Coefficient; readonly base: number };

/** The amounts of a ledger by article, without the zeros: those of row i stand from `starts[i]` up to `starts[i + 1]`. */
export type LedgerRows = {
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly amounts: Float64Array;
  readonly width: number;
};

/** A table with a row for each article and a column for each sum, which is filled row by row and may grow columns meanwhile. */
export type Ledger = {
  /** A new column. */
  addColumn(): number;
  /** A measure that `measures` will list. */
  addMeasure(base: number, of: Measure["of"]): Measure;
  /** Adds to a column of the row that is open; nothing is ever taken away. */
  add(column: number, amount: number): void;
  /** Ends the row of an article. */
  closeRow(): void;
  measures(): readonly Measure[];
  rows(): LedgerRows;
};

/** An empty ledger. */
export function openLedger(): Ledger {
  const starts = [0];
  const columns: number[] = [];
  const amounts: number[] = [];
  const measures: Measure[] = [];
  const open: number[] = [];
  const touched: number[] = [];
  return {
    addColumn: () => open.push(0) - 1,
    addMeasure(base, of) {
      const measure = { of, base };
      measures.push(measure);
      return measure;
    },
    add(column, amount) {
      if (amount === 0) return;
      const before = open[column] ?? 0;
      if (before === 0) touched.push(column);
      open[column] = before + amount;
    },
    closeRow() {
      for (const column of touched) {
        columns.push(column);
        amounts.push(open[column] ?? 0);
        open[column] = 0;
      }
      touched.length = 0;
      starts.push(columns.length);
    },
    measures: () => measures,
    rows: () => ({
      starts: Uint32Array.from(starts),
      columns: Uint32Array.from(columns),
      amounts: Float64Array.from(amounts),
      width: open.length,
    }),
  };
}
