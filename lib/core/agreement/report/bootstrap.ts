import type { Coefficient } from "../coefficient.ts";
import type { LedgerRows, Measure, Sums } from "./ledger.ts";
import { seededIntegers } from "./random.ts";

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
  rows: LedgerRows,
  measures: readonly Measure[],
  { resamples, seed, confidence }: BootstrapOptions,
): ReadonlyMap<Measure, Estimate> {
  const count = rows.starts.length - 1;
  const sums = new Float64Array(rows.width);
  const values = measures.map(() => new Float64Array(resamples));
  const known = new Uint32Array(measures.length);
  const draw = seededIntegers(seed);
  const times = new Uint32Array(count * atOnce);
  const batch = new Float64Array(rows.width * atOnce);
  for (let from = 0; from < (count > 1 ? resamples : 0); from += atOnce) {
    times.fill(0);
    for (let resample = 0; resample < atOnce; resample += 1) {
      for (let drawn = 0; drawn < count; drawn += 1) {
        const at = draw(count) * atOnce + resample;
        times[at] = (times[at] ?? 0) + 1;
      }
    }
    addRows(rows, times, batch);
    for (let resample = 0; resample < Math.min(atOnce, resamples - from); resample += 1) {
      for (let column = 0; column < rows.width; column += 1) {
        sums[column] = batch[column * atOnce + resample] ?? 0;
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
  addOnce(rows, sums);
  const articles = countRows(rows);
  return new Map(
    measures.map((measure, at) => {
      const speaking = articles[measure.base] ?? 0;
      const coefficient = measure.of(sums);
      const found = values[at]?.subarray(0, known[at]).sort() ?? new Float64Array(0);
      const isSteady = coefficient.value !== null && speaking > 1 && found.length * 2 > resamples;
      const interval = isSteady ? percentileInterval(found, confidence) : null;
      return [measure, { coefficient, articles: speaking, interval }];
    }),
  );
}

/** How many resamples are summed at once: rows are many and memory is slow, so each row that is fetched serves them all. */
const atOnce = 8;

/**
 * The sums of all rows for `atOnce` resamples: `times` says how many times each of them has each row, row by row, and `sums` holds their
 * sums column by column. The hot loop of a report, so it is written out.
 */
function addRows({ starts, columns, amounts }: LedgerRows, times: Uint32Array, sums: Float64Array): void {
  sums.fill(0);
  for (let row = 0; row < starts.length - 1; row += 1) {
    const first = row * atOnce;
    const [a = 0, b = 0, c = 0, d = 0] = [times[first], times[first + 1], times[first + 2], times[first + 3]];
    const [e = 0, f = 0, g = 0, h = 0] = [
      times[first + 4],
      times[first + 5],
      times[first + 6],
      times[first + 7],
    ];
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const place = (columns[at] ?? 0) * atOnce;
      const amount = amounts[at] ?? 0;
      sums[place] = (sums[place] ?? 0) + a * amount;
      sums[place + 1] = (sums[place + 1] ?? 0) + b * amount;
      sums[place + 2] = (sums[place + 2] ?? 0) + c * amount;
      sums[place + 3] = (sums[place + 3] ?? 0) + d * amount;
      sums[place + 4] = (sums[place + 4] ?? 0) + e * amount;
      sums[place + 5] = (sums[place + 5] ?? 0) + f * amount;
      sums[place + 6] = (sums[place + 6] ?? 0) + g * amount;
      sums[place + 7] = (sums[place + 7] ?? 0) + h * amount;
    }
  }
}

function addOnce({ columns, amounts }: LedgerRows, sums: Sums): void {
  sums.fill(0);
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0;
    sums[column] = (sums[column] ?? 0) + (amounts[at] ?? 0);
  }
}

function countRows({ columns, width }: LedgerRows): Uint32Array {
  const counts = new Uint32Array(width);
  for (const column of columns) counts[column] = (counts[column] ?? 0) + 1;
  return counts;
}

/** The nearest ranks of both ends, of values in ascending order. */
function percentileInterval(values: Float64Array, confidence: number): { low: number; high: number } {
  const outside = (1 - confidence) / 2;
  const at = (share: number) =>
    values[Math.min(values.length - 1, Math.max(0, Math.ceil(share * values.length) - 1))] ?? 0;
  return { low: at(outside), high: at(1 - outside) };
}
