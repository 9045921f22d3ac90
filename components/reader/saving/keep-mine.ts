import { type Batch, type Change, changedId } from "@/lib/core/annotation/change.ts";
import { isSameJson } from "@/lib/core/annotation/equality.ts";
import type { Layer } from "@/lib/core/annotation/layer.ts";

/**
 * The changes that make of `layer` what a batch in conflict wanted of it, whatever others made of it meanwhile: for
 * each object the batch speaks of, from what is there now to what the batch left.
 */
export function keepMine(batch: Batch, layer: Layer): readonly Change[] {
  const last = new Map(batch.changes.map((change) => [`${change.of} ${changedId(change)}`, change]));
  return [...last.values()].flatMap((change) => {
    const made = fromNow(change, layer);
    return isSameJson(made.before, made.after) ? [] : [made];
  });
}

function fromNow(change: Change, layer: Layer): Change {
  const id = changedId(change);
  switch (change.of) {
    case "span":
      return { of: "span", before: layer.spans.get(id) ?? null, after: change.after };
    case "relation":
      return { of: "relation", before: layer.relations.get(id) ?? null, after: change.after };
    case "verdict":
      return { of: "verdict", before: layer.verdicts.get(id) ?? null, after: change.after };
  }
}
