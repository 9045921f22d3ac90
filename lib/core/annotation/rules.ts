/** The rules that every layer keeps. The reader asks them before it sends, the server before it writes. */
import type { TextIndex } from "@/lib/core/text/code-points.ts";
import { type Change, draftChanges } from "./change.ts";
import type { Label, RelationType } from "./label.ts";
import type { Layer, LayerKind } from "./layer.ts";
import { checkDuplicates, checkRelations, checkVerdicts } from "./layer-rules.ts";
import type { Problem } from "./problem.ts";
import { checkSpan } from "./span-rules.ts";

/** What changes are checked against: the article's text, its project's labels and relation types, the kind of layer. */
export type RuleContext = {
  readonly index: TextIndex;
  readonly labels: readonly Label[];
  readonly relationTypes: readonly RelationType[];
  readonly kind: LayerKind;
};

/**
 * Every rule that `changes` would break on `layer`; empty when they may be applied. Work grows with the changes,
 * not with the layer, but for one plain pass over its spans and relations. Changes that do not apply at all are
 * one problem, STALE or MALFORMED.
 */
export function checkChanges(
  layer: Layer,
  changes: readonly Change[],
  context: RuleContext,
): readonly Problem[] {
  const drafted = draftChanges(layer, changes);
  if (!drafted.ok) return [drafted.problem];
  const after = drafted.draft;
  const touched = new Set(changes.flatMap((change) => (change.of === "span" ? idsOf(change) : [])));
  return [
    ...[...touched].flatMap((id) => {
      const span = after.spans.get(id);
      return span ? checkSpan(span, context.index, context.labels, layer.spans.get(id) ?? null) : [];
    }),
    ...checkDuplicates(after, touched),
    ...checkRelations(after, changes, touched, context),
    ...checkVerdicts(after, changes, context.kind),
  ];
}

function idsOf(change: Change): readonly string[] {
  const id = change.after?.id ?? change.before?.id;
  return id === undefined ? [] : [id];
}
