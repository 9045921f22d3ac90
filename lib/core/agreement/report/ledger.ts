import type { Coefficient } from "../coefficient.ts";

/** The sums of the columns of a ledger, over all articles or over those of a resample. */
export type Sums = Float64Array;

/** A coefficient as a function of sums. An article has a say in it where one of its columns `base` is not 0. */
export type Measure = { readonly of: (sums: Sums) => Coefficient; readonly base: readonly number[] };

/** The amounts of a ledger by column, without the zeros: those of column i stand from `starts[i]` up to `starts[i + 1]`, by row. */
export type LedgerColumns = {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly amounts: Float64Array;
};

/** A table with a row for each article and a column for each sum, which is filled row by row and may grow columns meanwhile. */
export type Ledger = {
  /** A new column. */
  addColumn(): number;
  /** A measure that `measures` will list. */
  addMeasure(base: readonly number[], of: Measure["of"]): Measure;
  /** Adds to a column of the row that is open; nothing is ever taken away. */
  add(column: number, amount: number): void;
  /** Ends the row of an article. */
  closeRow(): void;
  measures(): readonly Measure[];
  columns(): LedgerColumns;
  /** How many rows there are. */
  height(): number;
};

/** An empty ledger. */
export function openLedger(): Ledger {
  const columns: number[] = [];
  const amounts: number[] = [];
  const rowStarts = [0];
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
      rowStarts.push(columns.length);
    },
    measures: () => measures,
    columns: () => turn(rowStarts, columns, amounts, open.length),
    height: () => rowStarts.length - 1,
  };
}

/** Amounts that stand row by row, column by column. */
function turn(
  rowStarts: readonly number[],
  columns: readonly number[],
  amounts: readonly number[],
  width: number,
): LedgerColumns {
  const starts = new Uint32Array(width + 1);
  for (const column of columns) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  for (let column = 0; column < width; column += 1) {
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0);
  }
  const next = starts.slice();
  const turned = {
    starts,
    rows: new Uint32Array(columns.length),
    amounts: new Float64Array(columns.length),
  };
  for (let row = 0; row < rowStarts.length - 1; row += 1) {
    const end = rowStarts[row + 1] ?? 0;
    for (let at = rowStarts[row] ?? 0; at < end; at += 1) {
      const column = columns[at] ?? 0;
      const place = next[column] ?? 0;
      next[column] = place + 1;
      turned.rows[place] = row;
      turned.amounts[place] = amounts[at] ?? 0;
    }
  }
  return turned;
}
