import { mapList } from "./map-list.ts";

/** One pair that may be made, and what it is worth: a number above 0. Sums of whole numbers are exact. */
export type Edge = { readonly column: number; readonly weight: number };

/**
 * Maximum-weight matching of a bipartite graph: for each row the column it is paired with, or -1, each column used once at most, the
 * sum of the weights as large as can be. Rows are put in one after the other along shortest augmenting paths (Kuhn 1955, Munkres
 * 1957, in the form of Jonker and Volgenant 1987), over the edges there are, so that sparse graphs stay cheap. Ties depend on the order of
 * rows and columns alone. The edges and columns that were looked at are added to `work`.
 */
export function assignColumns(
  rows: readonly (readonly Edge[])[],
  columnCount: number,
  work = { steps: 0 },
): readonly number[] {
  // Plain lists, since most graphs have two or three rows.
  const columnOf = mapList(rows, () => -1);
  const rowOf = listOf(columnCount, -1);
  const rowPrice = mapList(rows, () => 0);
  const columnPrice = listOf(columnCount, 0);
  const distance = listOf(columnCount, Number.POSITIVE_INFINITY);
  const cameFrom = listOf(columnCount, -1);
  const isSettled = listOf(columnCount, false);

  for (const [start, edges] of rows.entries()) {
    let best = -1;
    work.steps += 1 + edges.length;
    for (const { column, weight } of edges) {
      const price = -weight - (columnPrice[column] ?? 0);
      if (price >= (rowPrice[start] ?? 0)) continue;
      rowPrice[start] = price;
      best = column;
    }
    if (rowOf[best] === -1) {
      columnOf[start] = best;
      rowOf[best] = start;
    } else augment(start);
  }
  return columnOf;

  function augment(start: number): void {
    const seen: number[] = [];
    const settled: number[] = [];
    let [row, travelled] = [start, 0];
    // The cheapest way so far to end with one row left without a partner.
    let [loneRow, loneDistance] = [start, Number.POSITIVE_INFINITY];
    let end = -1;
    for (;;) {
      const price = rowPrice[row] ?? 0;
      if (travelled - price < loneDistance) [loneRow, loneDistance] = [row, travelled - price];
      for (const { column, weight } of rows[row] ?? []) {
        const reached = travelled - weight - price - (columnPrice[column] ?? 0);
        const known = distance[column] ?? 0;
        // Sums of fractions are not exact: a settled column could seem nearer by a hair, and the path would turn in a circle.
        if (isSettled[column] || reached >= known) continue;
        if (known === Number.POSITIVE_INFINITY) seen.push(column);
        distance[column] = reached;
        cameFrom[column] = row;
      }
      work.steps += (rows[row]?.length ?? 0) + seen.length;
      const next = nearest(seen);
      travelled = next === -1 ? loneDistance : Math.min(distance[next] ?? 0, loneDistance);
      if (next === -1 || (distance[next] ?? 0) > loneDistance) break;
      if (rowOf[next] === -1) {
        end = next;
        break;
      }
      settled.push(next);
      isSettled[next] = true;
      row = rowOf[next] ?? -1;
    }
    raisePrices(start, settled, travelled);
    if (end === -1) {
      end = columnOf[loneRow] ?? -1;
      columnOf[loneRow] = -1;
    }
    if (end !== -1) turnPath(start, end);
    for (const column of seen) distance[column] = Number.POSITIVE_INFINITY;
    for (const column of settled) isSettled[column] = false;
  }

  function nearest(seen: readonly number[]): number {
    let best = -1;
    for (const column of seen) {
      const isCloser = best === -1 || (distance[column] ?? 0) < (distance[best] ?? 0);
      if (isCloser && !isSettled[column]) best = column;
    }
    return best;
  }

  function raisePrices(start: number, settled: readonly number[], travelled: number): void {
    rowPrice[start] = (rowPrice[start] ?? 0) + travelled;
    for (const column of settled) {
      const rise = travelled - (distance[column] ?? 0);
      const row = rowOf[column] ?? -1;
      rowPrice[row] = (rowPrice[row] ?? 0) + rise;
      columnPrice[column] = (columnPrice[column] ?? 0) - rise;
    }
  }

  function turnPath(start: number, end: number): void {
    for (let column = end; column !== -1; ) {
      const row = cameFrom[column] ?? -1;
      const before = row === start ? -1 : (columnOf[row] ?? -1);
      columnOf[row] = column;
      rowOf[column] = row;
      column = before;
    }
  }
}

function listOf<Value>(length: number, value: Value): Value[] {
  return new Array<Value>(length).fill(value);
}
