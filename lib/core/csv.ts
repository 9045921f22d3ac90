import { stringify } from "csv-stringify/sync";

/** A cell: words, a number, or nothing. */
export type CsvCell = string | number | null;

/**
 * A table as CSV (RFC 4180, CRLF) in UTF-8 with a byte order mark, without which Excel reads names in the machine's old
 * code page. Words that a spreadsheet would run as a formula (they begin with = + - @, full-width ones too, a tab or a carriage return) get an
 * apostrophe in front.
 */
export function toCsv(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return stringify([[...head], ...rows.map((row) => [...row])], {
    bom: true,
    record_delimiter: "windows",
    escape_formulas: true,
  });
}
