import type { Relation, Span } from "./span.ts";
import type { Verdict } from "./verdict.ts";

/** Who a layer belongs to. */
export const layerKinds = ["ANNOTATOR", "SUGGESTION", "GOLD"] as const;
export type LayerKind = (typeof layerKinds)[number];

/** The way of a layer: assigned, worked on, submitted, perhaps returned, accepted. */
export const layerStatuses = ["ASSIGNED", "IN_PROGRESS", "SUBMITTED", "RETURNED", "ACCEPTED"] as const;
export type LayerStatus = (typeof layerStatuses)[number];

/** What one owner says of one article: spans, relations and (in gold) verdicts, each by id. Immutable. */
export type Layer = {
  readonly spans: ReadonlyMap<string, Span>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly verdicts: ReadonlyMap<string, Verdict>;
};
