import { entryOf } from "./entry.ts";
import type { LedgerColumns } from "./ledger.ts";

/** Finds for each column the first that holds the same: what an annotator has marked, say, is the same in each of their pairs. */
export function findSameColumns(columns: LedgerColumns): Uint32Array {
  const width = columns.starts.length - 1;
  const sameAs = new Uint32Array(width);
  const byMark = new Map<number, number[]>();
  for (let column = 0; column < width; column += 1) {
    const alike = entryOf(byMark, markOf(columns, column), (): number[] => []);
    const known = alike.find((other) => isSame(columns, other, column));
    if (known === undefined) alike.push(column);
    sameAs[column] = known ?? column;
  }
  return sameAs;
}

/** A number that is the same for columns that are the same. */
function markOf({ starts, rows, amounts }: LedgerColumns, column: number): number {
  let mark = 0;
  const end = starts[column + 1] ?? 0;
  for (let at = starts[column] ?? 0; at < end; at += 1) mark += ((rows[at] ?? 0) + 1) * (amounts[at] ?? 0);
  return mark;
}

function isSame({ starts, rows, amounts }: LedgerColumns, a: number, b: number): boolean {
  const [from, other] = [starts[a] ?? 0, starts[b] ?? 0];
  const length = (starts[a + 1] ?? 0) - from;
  if ((starts[b + 1] ?? 0) - other !== length) return false;
  for (let at = 0; at < length; at += 1) {
    if (rows[from + at] !== rows[other + at] || amounts[from + at] !== amounts[other + at]) return false;
  }
  return true;
}
