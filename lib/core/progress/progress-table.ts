import type { CsvCell } from "../csv.ts";

/**
 * What a column's cells are: words; whole numbers; seconds; a rate (pieces for each minute or week); a share of one; a day
 * of UTC, `YYYY-MM-DD`.
 */
export const columnKinds = ["text", "count", "seconds", "rate", "share", "day"] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** The tables of a project's progress, as their files are named. */
export const progressTableNames = [
  "articles",
  "completion",
  "waiting",
  "people",
  "verdicts",
  "days",
  "weeks",
] as const;
export type ProgressTableName = (typeof progressTableNames)[number];

/** A table for the screen and the CSV alike: the numbers are the same because they are the same cells. */
export type ProgressTable = {
  readonly name: ProgressTableName;
  readonly columns: readonly { readonly title: string; readonly kind: ColumnKind }[];
  /** Each with a key of its own and a cell for each column; null is a number that nothing can be reckoned from. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly CsvCell[] }[];
};

const csvUnits: Record<ColumnKind, string> = {
  text: "",
  count: "",
  seconds: " (seconds)",
  rate: "",
  share: " (share)",
  day: " (UTC)",
};

function toCsvCell(cell: CsvCell, kind: ColumnKind | undefined): CsvCell {
  if (typeof cell !== "number" || kind === "count") return cell;
  return Number(cell.toFixed(kind === "share" ? 4 : 2));
}

/** A table as the head and rows of a CSV: the unit in the head, shares to four decimals, rates and seconds to two. */
export function toCsvRows({ columns, rows }: ProgressTable): { head: string[]; rows: CsvCell[][] } {
  return {
    head: columns.map(({ title, kind }) => title + csvUnits[kind]),
    rows: rows.map(({ cells }) => cells.map((cell, at) => toCsvCell(cell, columns[at]?.kind))),
  };
}
