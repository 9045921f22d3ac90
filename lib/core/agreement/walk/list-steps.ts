import type { Label } from "@/lib/core/annotation/label.ts";
import type { Relation } from "@/lib/core/annotation/span.ts";
import { findAccepted, type Marking, sharedRelations, sharedSpans } from "../accepted-suggestions.ts";
import { type Comparison, compareLayers } from "../comparison.ts";
import { unmatchedRelations } from "../count-relations.ts";
import { valueGiven } from "../tallied-span.ts";
import type { TalliedLayer } from "../tally-article.ts";
import { strictCounterpart } from "../tally-pair.ts";
import { isWalked, type Step, type StepSide, type Walk } from "./walk.ts";

const nothing: Marking = { spans: [], relations: [] };

/**
 * The steps of a walk in an article, in the order of the text, from the same layers and labels that its tally was made of (see
 * `tallyArticle`).
 */
export function listSteps(
  layers: readonly TalliedLayer[],
  labels: readonly Pick<Label, "id" | "attributes">[],
  walk: Walk,
): readonly Step[] {
  const people = layers
    .filter(({ kind }) => kind === "ANNOTATOR")
    .sort((a, b) => (a.annotatorId < b.annotatorId ? -1 : 1));
  const gold = layers.filter(({ kind }) => kind === "GOLD").slice(0, 1);
  const suggested = layers.filter(({ kind }) => kind === "SUGGESTION");
  const suggestions = {
    spans: suggested.flatMap(({ spans }) => spans),
    relations: suggested.flatMap(({ relations }) => relations),
  };
  const steps = people.flatMap((a, at) =>
    [...people.slice(at + 1), ...gold].flatMap((b) => {
      const isGold = b.kind === "GOLD";
      const annotators = { a: a.annotatorId, b: isGold ? null : b.annotatorId };
      if (!isWalked(walk, annotators.a, annotators.b)) return [];
      const found = stepsOfPair(a, b, isGold ? nothing : suggestions, labels, walk);
      return found.map((step) => ({ ...step, annotators }));
    }),
  );
  return steps.sort((x, y) => startOf(x) - startOf(y));
}

function stepsOfPair(
  a: Marking,
  b: Marking,
  suggestions: Marking,
  labels: readonly Pick<Label, "id" | "attributes">[],
  walk: Walk,
): readonly Omit<Step, "annotators">[] {
  if ("relationType" in walk.of) return listRelations(a, b, suggestions, walk.of.relationType);
  const isAsked = toCondition(labels, walk);
  return compareLayers(a, b, suggestions)
    .filter(isAsked)
    .map(({ kind, a: spanA, b: spanB }) => ({ kind, a: toSide(spanA), b: toSide(spanB) }));
}

function toCondition(
  labels: readonly Pick<Label, "id" | "attributes">[],
  { labels: asked, of }: Walk,
): (comparison: Comparison) => boolean {
  const isAsked = ({ a, b }: Comparison) =>
    asked === null || [a, b].some((span) => span !== null && asked.includes(span.labelId));
  if ("attribute" in of) {
    const { labelId, name } = of.attribute;
    const definition = labels
      .find(({ id }) => id === labelId)
      ?.attributes.find((attribute) => attribute.name === name);
    return (comparison) => {
      const { kind, a, b } = comparison;
      if (!definition || !a || !b || kind === "suggestion") return false;
      if (a.labelId !== labelId || b.labelId !== labelId) return false;
      return (
        isAsked(comparison) && valueGiven(a.attributes, definition) !== valueGiven(b.attributes, definition)
      );
    };
  }
  if (!("kinds" in of)) return () => false;
  const { kinds, confused } = of;
  return (comparison) => {
    const { kind, a, b } = comparison;
    if (!kinds.includes(kind) || !isAsked(comparison)) return false;
    if (!confused) return true;
    return (
      kind !== "suggestion" &&
      a?.labelId !== b?.labelId &&
      confused.every((id) => id === a?.labelId || id === b?.labelId)
    );
  };
}

function listRelations(
  a: Marking,
  b: Marking,
  suggestions: Marking,
  relationType: string | null,
): readonly Omit<Step, "annotators">[] {
  const [fromA, fromB] = [findAccepted(a, suggestions), findAccepted(b, suggestions)];
  const { onlyA, onlyB } = unmatchedRelations(
    [a.relations, b.relations],
    strictCounterpart(a.spans, b.spans, sharedSpans(fromA, fromB)),
    sharedRelations(fromA, fromB),
  );
  const isAsked = ({ typeId }: Relation) => relationType === null || typeId === relationType;
  return [
    ...onlyA
      .filter(isAsked)
      .map((link) => ({ kind: "relation" as const, a: toLinkedSide(a, link), b: null })),
    ...onlyB
      .filter(isAsked)
      .map((link) => ({ kind: "relation" as const, a: null, b: toLinkedSide(b, link) })),
  ];
}

function toSide(span: StepSide["span"] | null): StepSide | null {
  return span && { span, link: null };
}

function toLinkedSide({ spans }: Marking, { typeId, fromId, toId }: Relation): StepSide | null {
  const span = spans.find(({ id }) => id === fromId);
  const to = spans.find(({ id }) => id === toId);
  return span && to ? { span, link: { typeId, to } } : null;
}

function startOf({ a, b }: Step): number {
  return Math.min(a?.span.start ?? Number.POSITIVE_INFINITY, b?.span.start ?? Number.POSITIVE_INFINITY);
}
