/** A partner that a row may take; `cost` is below 0, the cost of staying alone. */
export type Offer = { readonly column: Column; readonly cost: number };

/** One side of the assignment. `column` is what it has been given, null while it is alone. */
export type Row = { readonly offers: readonly Offer[]; price: number; column: Column | null };

/** The other side. `distance`, `via` and `isReached` belong to the search under way. */
export type Column = {
  price: number;
  row: Row | null;
  distance: number;
  via: Row | null;
  isReached: boolean;
};

/** A column that nobody has yet. */
export function makeColumn(): Column {
  return { price: 0, row: null, distance: Number.POSITIVE_INFINITY, via: null, isReached: false };
}

/** A row that has no column yet. */
export function makeRow(offers: readonly Offer[]): Row {
  return { offers, price: 0, column: null };
}

/**
 * Gives each row one column at most, and each column one row at most, so that the costs of the offers taken
 * sum to the least possible; exact. Successive shortest paths over reduced costs (Jonker & Volgenant 1987) on
 * the offers alone, so that its work follows the number of offers. Returns the steps it took.
 */
export function assignRows(rows: readonly Row[]): number {
  return rows.reduce((steps, row) => steps + assignRow(row), 0);
}

function assignRow(row: Row): number {
  row.price = row.offers.reduce((least, { column, cost }) => Math.min(least, cost - column.price), 0);
  const touched: Column[] = [];
  const { alone, free, distance, steps } = findPath(row, touched);
  row.price += distance;
  for (const column of touched) {
    if (column.isReached && column.row) {
      column.price -= distance - column.distance;
      column.row.price += distance - column.distance;
    }
  }
  if (free) takeAlong(free);
  else if (alone) {
    const left = alone.column;
    alone.column = null;
    if (left) takeAlong(left);
  }
  for (const column of touched) {
    column.distance = Number.POSITIVE_INFINITY;
    column.isReached = false;
  }
  return steps;
}

/** The cheapest way on from `row`: to a free column, or to a row that had better stay `alone`. */
function findPath(row: Row, touched: Column[]) {
  let current = row;
  let travelled = 0;
  let alone = row;
  let aloneDistance = Number.POSITIVE_INFINITY;
  let steps = 1;
  for (;;) {
    if (travelled - current.price < aloneDistance) {
      alone = current;
      aloneDistance = travelled - current.price;
    }
    for (const { column, cost } of current.offers) {
      const distance = travelled + cost - current.price - column.price;
      if (column.isReached || distance >= column.distance) continue;
      if (column.distance === Number.POSITIVE_INFINITY) touched.push(column);
      column.distance = distance;
      column.via = current;
    }
    const nearest = findNearest(touched);
    steps += current.offers.length + touched.length;
    if (!nearest || nearest.distance >= aloneDistance)
      return { alone, free: null, distance: aloneDistance, steps };
    if (!nearest.row) return { alone: null, free: nearest, distance: nearest.distance, steps };
    nearest.isReached = true;
    travelled = nearest.distance;
    current = nearest.row;
  }
}

function findNearest(columns: readonly Column[]): Column | null {
  let nearest: Column | null = null;
  for (const column of columns) {
    if (!column.isReached && column.distance < (nearest?.distance ?? Number.POSITIVE_INFINITY))
      nearest = column;
  }
  return nearest;
}

/** Hands `column` to the row it was reached from, whose own column goes to the row before it, and so on. */
function takeAlong(column: Column): void {
  let given: Column | null = column;
  while (given?.via) {
    const row: Row = given.via;
    const left: Column | null = row.column;
    row.column = given;
    given.row = row;
    given = left;
  }
}
