import type { Change, LayerDraft } from "./change.ts";
import type { RelationType } from "./label.ts";
import type { LayerKind } from "./layer.ts";
import { type Problem, shortQuote } from "./problem.ts";
import { type Relation, type Span, spanPlace } from "./span.ts";

/** Of the spans named, those that stand exactly where another of the layer stands, with its label. */
export function checkDuplicates(layer: LayerDraft, spanIds: ReadonlySet<string>): readonly Problem[] {
  const starts = new Set<number>();
  for (const id of spanIds) {
    const start = layer.spans.get(id)?.start;
    if (start !== undefined) starts.add(start);
  }
  if (starts.size === 0) return [];
  const neighbours = layer.spans.filter(({ start }) => starts.has(start));
  const counts = new Map<string, number>();
  for (const span of neighbours) counts.set(spanPlace(span), (counts.get(spanPlace(span)) ?? 0) + 1);
  return neighbours
    .filter((span) => spanIds.has(span.id) && (counts.get(spanPlace(span)) ?? 0) > 1)
    .map(({ id, quote }) => ({
      code: "DUPLICATE",
      sentence: `${shortQuote(quote)} already has this label.`,
      spanId: id,
    }));
}

/** The rules of one relation: its ends are in the layer, are two, and have the labels that its type asks for. */
function checkRelation(
  relation: Relation,
  layer: LayerDraft,
  relationTypes: readonly RelationType[],
): Problem | null {
  const type = relationTypes.find(({ id }) => id === relation.typeId);
  if (!type) return broken(relation, "This kind of link is not one of this project.");
  const from = layer.spans.get(relation.fromId);
  const to = layer.spans.get(relation.toId);
  if (!from || !to) {
    const sentence = `A ${type.name} link would lead ${from ? "to" : "from"} a span that is not there.`;
    return { code: "DANGLING", sentence, spanId: from?.id ?? to?.id ?? null };
  }
  if (from.id === to.id) return broken(relation, `A span cannot be its own ${type.name}.`);
  if (from.labelId !== type.fromLabelId || to.labelId !== type.toLabelId) {
    const ends = `from ${shortQuote(from.quote)} to ${shortQuote(to.quote)}`;
    return broken(relation, `A ${type.name} link cannot lead ${ends}: their labels do not fit it.`);
  }
  return null;
}

/** The rules of all relations that the changes, or the spans they touch, have to do with. */
export function checkRelations(
  layer: LayerDraft,
  changes: readonly Change[],
  spanIds: ReadonlySet<string>,
  { relationTypes }: { readonly relationTypes: readonly RelationType[] },
): readonly Problem[] {
  const changed = changes.flatMap(({ of, after }) => (of === "relation" && after ? [after] : []));
  if (changed.length === 0 && spanIds.size === 0) return [];
  // A link is there twice only where one was put, so only those that lead from where one was put are compared.
  const origins = new Set(changed.map(({ fromId }) => fromId));
  const near = layer.relations.filter(
    ({ fromId, toId }) => origins.has(fromId) || spanIds.has(fromId) || spanIds.has(toId),
  );
  const ids = new Set(changed.map(({ id }) => id));
  const seen = new Set<string>();
  return near.flatMap((relation) => {
    const link = `${relation.typeId} ${relation.fromId} ${relation.toId}`;
    const isTwice = seen.has(link);
    seen.add(link);
    const isTouched = ids.has(relation.id) || spanIds.has(relation.fromId) || spanIds.has(relation.toId);
    const problem = isTouched ? checkRelation(relation, layer, relationTypes) : null;
    return [
      ...(isTwice ? [broken(relation, "These two spans are linked so already.")] : []),
      ...(problem ? [problem] : []),
    ];
  });
}

/** Verdicts belong in gold, and a span has at most one. */
export function checkVerdicts(
  layer: LayerDraft,
  changes: readonly Change[],
  kind: LayerKind,
): readonly Problem[] {
  const judged = changes.flatMap(({ of, after }) => (of === "verdict" && after ? [after] : []));
  if (judged.length === 0) return [];
  if (kind !== "GOLD") {
    return [{ code: "VERDICT", sentence: "Only the gold layer holds verdicts.", spanId: null }];
  }
  const counts = new Map<Span["id"], number>();
  const spanIds = new Set(judged.map(({ spanId }) => spanId));
  const given = layer.verdicts.filter(({ spanId }) => spanIds.has(spanId));
  for (const { spanId } of given) counts.set(spanId, (counts.get(spanId) ?? 0) + 1);
  return [...spanIds]
    .filter((spanId) => (counts.get(spanId) ?? 0) > 1)
    .map((spanId) => ({ code: "VERDICT", sentence: "This span has been judged already.", spanId }));
}

function broken(relation: Relation, sentence: string): Problem {
  return { code: "RELATION", sentence, spanId: relation.fromId };
}
