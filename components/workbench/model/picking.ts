import { newId } from "@/lib/client/new-id.ts";
import { markSpan } from "@/lib/core/annotation/edits.ts";
import { labelTitle, type RelationType } from "@/lib/core/annotation/label.ts";
import { relationsOf } from "@/lib/core/annotation/layer.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import { removeRelation, setRelation } from "@/lib/core/annotation/relation-edits.ts";
import type { Relation, Span } from "@/lib/core/annotation/span.ts";
import { findSpanAt, newSpan, toMarkedRange } from "./marking.ts";
import { spansAt } from "./moving.ts";
import type { Reader } from "./reader.ts";

/** The types of relation that can lead from a span of this label, such as a quote's speaker. */
export function typesFrom(reader: Reader, labelId: string): readonly RelationType[] {
  return reader.article.relationTypes.filter(({ fromLabelId }) => fromLabelId === labelId);
}

export function relationOf(reader: Reader, spanId: string, typeId: string): Relation | undefined {
  return relationsOf(reader.layer, spanId).find(
    (relation) => relation.fromId === spanId && relation.typeId === typeId,
  );
}

/** Links a span to another of the layer. */
export function link(reader: Reader, fromId: string, type: RelationType, to: Span): void {
  const relation = { id: newId(), typeId: type.id, fromId, toId: to.id };
  if (reader.commit(setRelation(reader.layer, relation))) {
    reader.announce(`${labelTitle(type.name)}: ${shortQuote(to.quote)}`);
  }
}

export function unlink(reader: Reader, relation: Relation): void {
  if (reader.commit(removeRelation(reader.layer, relation.id))) reader.announce("Link removed.");
}

/** Lets the next click or selection in the text say where the relation leads. */
export function startPicking(reader: Reader, span: Span, type: RelationType): void {
  reader.state.set({ pick: { spanId: span.id, typeId: type.id } });
  reader.editor?.focus();
  reader.announce(`Click or select the ${type.name} in the text, then press Enter. Esc to stop.`);
}

/** Starts with the first relation that the active span can have. */
export function startPickingActive(reader: Reader): void {
  const span = reader.activeSpan;
  const [type] = span ? typesFrom(reader, span.labelId) : [];
  if (span && type) startPicking(reader, span, type);
  else reader.hint("The active mark has no such link.");
}

/** Takes what is selected, or the mark under the caret, as where the relation leads; makes the mark where there is none. */
export function finishPicking(reader: Reader, isExact = reader.state.get().isExact): void {
  const { pick, selection } = reader.state.get();
  const type = reader.article.relationTypes.find(({ id }) => id === pick?.typeId);
  if (!pick || !type) return;
  const range = reader.selectedRange();
  const target = range.start < range.end ? toMarkedRange(reader, type.toLabelId, range, isExact) : null;
  const known = target
    ? findSpanAt(reader, type.toLabelId, target)
    : spansAt(reader, selection.head).find(({ labelId }) => labelId === type.toLabelId);
  if (!target && !known) {
    reader.hint(`There is no ${type.name} here: select its words.`);
    return;
  }
  const made = known ?? (target ? newSpan(reader, type.toLabelId, target) : null);
  if (!made) return;
  const relation = { id: newId(), typeId: type.id, fromId: pick.spanId, toId: made.id };
  const changes = [...(known ? [] : markSpan(made)), ...setRelation(reader.layer, relation)];
  reader.showAtOnce(() => {
    if (changes.length > 0 && !reader.commit(changes)) return;
    reader.state.set({ pick: null });
    reader.select({ anchor: selection.head, head: selection.head });
    reader.activate(pick.spanId);
    reader.announce(`${labelTitle(type.name)}: ${shortQuote(made.quote)}`);
  });
}
