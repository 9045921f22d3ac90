import { createRandom } from "../../random.ts";
import type { Coefficient } from "../coefficient.ts";
import type { Ledger, LedgerColumns, Measure } from "./ledger.ts";
import { findSameColumns } from "./same-columns.ts";

/** A coefficient, how many articles have a say in it, and where it would mostly lie if other articles had been drawn. */
export type Estimate = {
  readonly coefficient: Coefficient;
  readonly articles: number;
  /** Null with fewer than two articles, or where most resamples leave the coefficient undefined. */
  readonly interval: { readonly low: number; readonly high: number } | null;
};

export type BootstrapOptions = {
  /** How often articles are drawn anew; 0 for no intervals. */
  readonly resamples: number;
  /** The same seed gives the same intervals. */
  readonly seed: number;
  /** The share of resamples within the interval, such as 0.95. */
  readonly confidence: number;
};

/**
 * Estimates of measures with percentile bootstrap intervals over articles (Efron and Tibshirani 1993, ch. 13): as many articles as there
 * are get drawn with replacement, the measure is taken of their sums, and the interval is what the middle share of such values spans.
 */
export function estimateAll(
  ledger: Ledger,
  { resamples, seed, confidence }: BootstrapOptions,
): ReadonlyMap<Measure, Estimate> {
  const count = ledger.height();
  const measures = ledger.measures();
  const columns = ledger.columns();
  const sameAs = findSameColumns(columns);
  const sums = new Float64Array(sameAs.length);
  const values = measures.map(() => new Float64Array(resamples));
  const known = new Uint32Array(measures.length);
  const random = createRandom(seed);
  const times = new Float64Array(count * atOnce);
  const batch = new Float64Array(sums.length * atOnce);
  for (let from = 0; from < (count > 1 ? resamples : 0); from += atOnce) {
    drawRows(random, count, times);
    addColumns(columns, sameAs, times, batch);
    for (let resample = 0; resample < Math.min(atOnce, resamples - from); resample += 1) {
      for (let column = 0; column < sums.length; column += 1) {
        sums[column] = batch[(sameAs[column] ?? 0) * atOnce + resample] ?? 0;
      }
      for (const [at, measure] of measures.entries()) {
        const { value } = measure.of(sums);
        const list = values[at];
        if (value === null || !list) continue;
        const place = known[at] ?? 0;
        list[place] = value;
        known[at] = place + 1;
      }
    }
  }
  addOnce(columns, sums);
  return new Map(
    measures.map((measure, at) => {
      const articles = countRows(columns, measure.base, count);
      const coefficient = measure.of(sums);
      const found = values[at]?.subarray(0, known[at]).sort() ?? new Float64Array(0);
      const isSteady = coefficient.value !== null && articles > 1 && found.length * 2 > resamples;
      const interval = isSteady ? percentileInterval(found, confidence) : null;
      return [measure, { coefficient, articles, interval }];
    }),
  );
}

/** How many resamples are summed at once, so that an amount that is fetched serves them all. */
const atOnce = 8;

/** Draws as many of `count` rows as there are, for each of `atOnce` resamples: how many times each has each row, row by row. */
function drawRows(random: () => number, count: number, times: Float64Array): void {
  times.fill(0);
  for (let resample = 0; resample < atOnce; resample += 1) {
    for (let drawn = 0; drawn < count; drawn += 1) {
      const at = Math.floor(random() * count) * atOnce + resample;
      times[at] = (times[at] ?? 0) + 1;
    }
  }
}

/**
 * The sums of the columns that differ for `atOnce` resamples (see `drawRows`); `sums` holds them column by column. The hot loop of a
 * report, so it is written out.
 */
function addColumns(
  { starts, rows, amounts }: LedgerColumns,
  sameAs: Uint32Array,
  times: Float64Array,
  sums: Float64Array,
): void {
  for (let column = 0; column < starts.length - 1; column += 1) {
    if (sameAs[column] !== column) continue;
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
    const end = starts[column + 1] ?? 0;
    for (let at = starts[column] ?? 0; at < end; at += 1) {
      const amount = amounts[at] ?? 0;
      const first = (rows[at] ?? 0) * atOnce;
      a += amount * (times[first] ?? 0);
      b += amount * (times[first + 1] ?? 0);
      c += amount * (times[first + 2] ?? 0);
      d += amount * (times[first + 3] ?? 0);
      e += amount * (times[first + 4] ?? 0);
      f += amount * (times[first + 5] ?? 0);
      g += amount * (times[first + 6] ?? 0);
      h += amount * (times[first + 7] ?? 0);
    }
    sums.set([a, b, c, d, e, f, g, h], column * atOnce);
  }
}

function addOnce({ starts, amounts }: LedgerColumns, sums: Float64Array): void {
  for (const column of sums.keys()) {
    sums[column] = amounts
      .subarray(starts[column], starts[column + 1])
      .reduce((sum, amount) => sum + amount, 0);
  }
}

/** How many of so many rows have something in one of the columns. */
function countRows({ starts, rows }: LedgerColumns, columns: readonly number[], height: number): number {
  const isCounted = new Uint8Array(height);
  for (const column of columns) {
    const end = starts[column + 1] ?? 0;
    for (let at = starts[column] ?? 0; at < end; at += 1) isCounted[rows[at] ?? 0] = 1;
  }
  return isCounted.reduce((sum, one) => sum + one, 0);
}

/** The nearest ranks of both ends, of values in ascending order. */
function percentileInterval(values: Float64Array, confidence: number): { low: number; high: number } {
  const outside = (1 - confidence) / 2;
  const at = (share: number) =>
    values[Math.min(values.length - 1, Math.max(0, Math.ceil(share * values.length) - 1))] ?? 0;
  return { low: at(outside), high: at(1 - outside) };
}
