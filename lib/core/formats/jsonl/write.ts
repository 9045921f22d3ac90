import { isLosslessNumber, stringify } from "lossless-json";
import type { DatasetRow } from "../../dataset/dataset-row.ts";

/** Line ends for some readers of JSON lines (Python's `splitlines`), though not for JSON itself. */
const otherLineEnds = /[\u0085\u2028\u2029]/g;

/**
 * A row as one line of JSON without its `\n`. The same row gives the same bytes: fields stand in their order, and the keys of
 * `attributes` and `meta` in alphabetical order, at every depth.
 */
export function serialiseRow(row: DatasetRow): string {
  const spans = row.spans.map((span) => ({ ...span, attributes: sortKeys(span.attributes) }));
  const { meta, ...rest } = row;
  // Metadata, the last field, can hold numbers that JavaScript would round (see parse-json.ts).
  const json = `${JSON.stringify({ ...rest, spans }).slice(0, -1)},"meta":${stringify(sortKeys(meta))}}`;
  return json.replace(otherLineEnds, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null || isLosslessNumber(value)) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, sortKeys(inner)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
