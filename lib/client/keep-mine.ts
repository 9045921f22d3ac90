import { type Batch, type Change, changedId } from "@/lib/core/annotation/change.ts";
import { isSameJson } from "@/lib/core/annotation/equality.ts";
import { type Layer, relationsOf } from "@/lib/core/annotation/layer.ts";

/**
 * The changes that make of `layer` what a batch in conflict wanted of it, whatever others made of it meanwhile: for
 * each object the batch speaks of, from what is there now to what the batch left. A verdict takes the place of another's on the
 * same span, and with that goes what gold had only by it.
 */
export function keepMine(batch: Batch, layer: Layer): readonly Change[] {
  const last = new Map(batch.changes.map((change) => [`${change.of} ${changedId(change)}`, change]));
  const made = [...last.values()].flatMap((change) => {
    const now = fromNow(change, layer);
    return isSameJson(now.before, now.after) ? [] : [now];
  });
  return [...withoutGoldOf(made, layer), ...made];
}

function fromNow(change: Change, layer: Layer): Change {
  const id = changedId(change);
  switch (change.of) {
    case "span":
      return { of: "span", before: layer.spans.get(id) ?? null, after: change.after };
    case "relation":
      return { of: "relation", before: layer.relations.get(id) ?? null, after: change.after };
    case "verdict": {
      const { after } = change;
      const before = layer.verdicts.get(id) ?? verdictOn(layer, after?.spanId) ?? null;
      return { of: "verdict", before, after: after && { ...after, id: before?.id ?? after.id } };
    }
  }
}

function verdictOn(layer: Layer, spanId: string | undefined) {
  return [...layer.verdicts.values()].find((verdict) => verdict.spanId === spanId);
}

/** Takes out of gold what only the verdicts stood for that others take the place of. */
function withoutGoldOf(made: readonly Change[], layer: Layer): readonly Change[] {
  const verdicts = new Map(layer.verdicts);
  const leftOver = new Set<string>();
  for (const change of made) {
    if (change.of !== "verdict") continue;
    if (change.before?.goldSpanId) leftOver.add(change.before.goldSpanId);
    if (change.after) verdicts.set(change.after.id, change.after);
    else verdicts.delete(changedId(change));
  }
  const spoken = new Set(made.map(changedId));
  for (const { goldSpanId } of verdicts.values()) leftOver.delete(goldSpanId ?? "");
  return [...leftOver].flatMap((id): readonly Change[] => {
    const before = layer.spans.get(id);
    if (!before || spoken.has(id)) return [];
    const links = relationsOf(layer, id).filter((relation) => !spoken.has(relation.id));
    return [
      ...links.map((relation): Change => ({ of: "relation", before: relation, after: null })),
      { of: "span", before, after: null },
    ];
  });
}
