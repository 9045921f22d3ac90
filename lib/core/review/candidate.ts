/** What several annotators say of one place in the text, as adjudication walks through it. */
import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Relation, Span } from "@/lib/core/annotation/span.ts";

/** A layer that its annotator handed in, with its id. */
export type SubmittedLayer = { readonly id: string; readonly layer: Layer };

/**
 * How the readings of a candidate differ: not at all (`agreed` by everybody, `partial` where some marked nothing), in
 * their attributes, in their relations, in the label of the same edges, in the edges of the same label, or in several
 * of these. That somebody marked nothing is told by `absent`, whatever the kind.
 */
export const candidateKinds = [
  "agreed",
  "partial",
  "attributes",
  "relations",
  "label",
  "edges",
  "mixed",
] as const;
export type CandidateKind = (typeof candidateKinds)[number];

/** One span of a candidate, and whose it is. */
export type Member = { readonly layerId: string; readonly span: Span };

/** One version of a candidate, and everybody who holds it. Notes are not part of a version. */
export type Reading = {
  /** In the order in which the layers were given. */
  readonly layerIds: readonly string[];
  /** Those of the first of these layers, in text order. */
  readonly spans: readonly Span[];
  /** The relations that lead from these spans, in the first of these layers. */
  readonly relations: readonly Relation[];
};

/** Spans of several layers that speak of the same thing and are decided together; never two nested ones of one layer. */
export type Candidate = {
  /** Made of the places of its spans alone. */
  readonly key: string;
  /** From the first character that any of its spans covers to the last, in code points, half-open. */
  readonly start: number;
  readonly end: number;
  readonly kind: CandidateKind;
  /** Distinct versions, in the order of their first layers. */
  readonly readings: readonly Reading[];
  /** The layers that marked nothing here. */
  readonly absent: readonly string[];
  /** Every span of every layer here, in the order of the layers and of the text. */
  readonly members: readonly Member[];
};
