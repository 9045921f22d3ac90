import type { Change } from "@/lib/core/annotation/change.ts";
import { isSameJson } from "@/lib/core/annotation/equality.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { spanContent } from "./span-content.ts";

type Versions = { readonly first: Span | null; readonly last: Span | null };

/**
 * The spans, by id, that `changes` in their order leave with another label, other edges, attributes, note or links than
 * they found them with. What was changed and changed back is not among them.
 */
export function changedSpans(changes: readonly Change[]): ReadonlySet<string> {
  const spans = new Map<string, Versions>();
  const links = new Map<string, { readonly fromId: string; readonly difference: number }>();
  for (const change of changes) {
    if (change.of === "span") {
      const id = change.after?.id ?? change.before?.id ?? "";
      spans.set(id, { first: (spans.get(id) ?? { first: change.before }).first, last: change.after });
    } else if (change.of === "relation") {
      for (const [relation, step] of [[change.before, -1] as const, [change.after, 1] as const]) {
        if (!relation) continue;
        const { typeId, fromId, toId } = relation;
        const link = `${typeId} ${fromId} ${toId}`;
        links.set(link, { fromId, difference: (links.get(link)?.difference ?? 0) + step });
      }
    }
  }
  return new Set([
    ...[...spans].filter(([, versions]) => isChanged(versions)).map(([id]) => id),
    ...[...links.values()].filter(({ difference }) => difference !== 0).map(({ fromId }) => fromId),
  ]);
}

function isChanged({ first, last }: Versions): boolean {
  return !isSameJson(first && spanContent(first), last && spanContent(last));
}
