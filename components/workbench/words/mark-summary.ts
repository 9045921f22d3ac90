import { rulesOf } from "@/lib/core/annotation/attribute-types/attribute-types.ts";
import { type Label, labelTitle, type RelationType } from "@/lib/core/annotation/label.ts";
import { type Layer, relationsOf } from "@/lib/core/annotation/layer.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { timexAttribute } from "@/lib/core/annotation/timex-attributes.ts";
import { valueWords } from "./value-words.ts";

type Context = {
  readonly layer: Layer;
  readonly labels: readonly Label[];
  readonly relationTypes: readonly RelationType[];
};

/** The most telling thing about a mark in one line: what it is linked to, else its first attribute, else what is missing. */
export function markSummary(span: Span, { layer, labels, relationTypes }: Context): string {
  const relation = relationsOf(layer, span.id).find(({ fromId }) => fromId === span.id);
  const to = relation && layer.spans.get(relation.toId);
  const type = relationTypes.find(({ id }) => id === relation?.typeId);
  if (to && type) return `${labelTitle(type.name).toLowerCase()}: ${to.quote}`;
  const label = labels.find(({ id }) => id === span.labelId);
  const definitions = label?.attributes ?? [];
  const missing = definitions.find(({ name, required }) => required && span.attributes[name] === undefined);
  if (missing) return `${missing.title.toLowerCase()} missing`;
  // Of a date it tells more than its type.
  const date = label && timexAttribute(label);
  const given = [...(date ? [date] : []), ...definitions].find(
    ({ name }) => span.attributes[name] !== undefined,
  );
  const value = given && span.attributes[given.name];
  if (!given || value === undefined) return span.note === "" ? "" : shortQuote(span.note);
  const { field, isEmpty } = rulesOf(given);
  if (isEmpty(value)) return "";
  if (field === "switch") return given.title.toLowerCase();
  return typeof value === "string" ? valueWords(given, value) : `${given.title} ${valueWords(given, value)}`;
}
