import type { LayerKind } from "@/lib/core/annotation/layer.ts";
import type { Attributes } from "@/lib/core/annotation/span.ts";
import type { Decision } from "@/lib/core/annotation/verdict.ts";
import { toZonedTime } from "../articles/published-at.ts";

/** One span as the dataset has it. `start` and `end` are code points, half-open; `text` is the article's text between them. */
export type DatasetSpan = {
  readonly id: string;
  /** The label's name. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly attributes: Attributes;
  /** What review said of it, or "" where it said nothing. */
  readonly verdict: Decision | "";
  readonly annotator: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
};

/** A link between two spans of the row, by their ids; `type` is the relation type's name. */
type DatasetRelation = {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
};

/** One line of the dataset: an article with one layer. The fields stand in the order of the file. */
export type DatasetRow = {
  readonly schema: "copydesk/1";
  readonly id: string;
  readonly project: string;
  readonly story: string;
  readonly title: string;
  readonly outlet: string;
  readonly byline: string;
  readonly url: string;
  /** ISO 8601 to the millisecond, with the offset of the article's time zone, or in UTC (`Z`) where none is known; or "". */
  readonly publishedAt: string;
  readonly language: string;
  readonly text: string;
  readonly textSha256: string;
  readonly offsetUnit: "codepoint";
  readonly layer: LayerKind;
  readonly annotator: string;
  readonly spans: readonly DatasetSpan[];
  readonly relations: readonly DatasetRelation[];
  readonly meta: Readonly<Record<string, unknown>>;
};

/** What a row is made of, as its caller has it: names for ids, ISO dates in UTC, null for what is not known. */
export type DatasetInput = Omit<DatasetRow, "schema" | "offsetUnit" | "story" | "publishedAt" | "spans"> & {
  readonly story: string | null;
  readonly publishedAt: string | null;
  /** IANA zone of `publishedAt`, or "". */
  readonly timeZone: string;
  readonly spans: readonly (Omit<DatasetSpan, "verdict"> & { readonly verdict: Decision | null })[];
};

/**
 * The row of an article's layer. Fields are taken by name, so that nothing in `meta` can overwrite one; spans are in the order of
 * start, end, label and id, relations in that of type, from, to and id; no field is null (see docs/decisions/003).
 */
export function toDatasetRow(input: DatasetInput): DatasetRow {
  return {
    schema: "copydesk/1",
    id: input.id,
    project: input.project,
    story: input.story ?? "",
    title: input.title,
    outlet: input.outlet,
    byline: input.byline,
    url: input.url,
    publishedAt: input.publishedAt === null ? "" : toZonedTime(input.publishedAt, input.timeZone),
    language: input.language,
    text: input.text,
    textSha256: input.textSha256,
    offsetUnit: "codepoint",
    layer: input.layer,
    annotator: input.annotator,
    spans: input.spans.map(toSpan).sort(compareSpans),
    relations: input.relations.map(toRelation).sort(compareRelations),
    meta: input.meta,
  };
}

function toSpan(span: DatasetInput["spans"][number]): DatasetSpan {
  const { id, label, start, end, text, attributes, verdict, annotator, createdAt } = span;
  return { id, label, start, end, text, attributes, verdict: verdict ?? "", annotator, createdAt };
}

function toRelation({ id, type, from, to }: DatasetRelation): DatasetRelation {
  return { id, type, from, to };
}

function compareSpans(a: DatasetSpan, b: DatasetSpan): number {
  return a.start - b.start || a.end - b.end || compareText(a.label, b.label) || compareText(a.id, b.id);
}

function compareRelations(a: DatasetRelation, b: DatasetRelation): number {
  return (
    compareText(a.type, b.type) ||
    compareText(a.from, b.from) ||
    compareText(a.to, b.to) ||
    compareText(a.id, b.id)
  );
}

/** By UTF-16 units, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
