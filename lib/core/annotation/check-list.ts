import { checkAttributeValue } from "./attribute.ts";
import { attributeOf } from "./given-attributes.ts";
import { type Label, labelTitle } from "./label.ts";
import { type Layer, spansInOrder } from "./layer.ts";
import { shortQuote } from "./problem.ts";
import type { Span } from "./span.ts";

/** One thing to look at before submitting. `must` keeps the layer from being submitted, `note` does not. */
export type CheckListItem = {
  readonly severity: "must" | "note";
  readonly spanId: string | null;
  readonly sentence: string;
};

/**
 * What to mend before submitting, in text order: required attributes that are missing, values that no longer fit
 * their definition, spans longer than their label's limit, and an empty layer.
 */
export function submitCheckList(layer: Layer, labels: readonly Label[]): readonly CheckListItem[] {
  if (layer.spans.size === 0) {
    const sentence = "Nothing is marked yet. Submit only if there is nothing to mark in this article.";
    return [{ severity: "note", spanId: null, sentence }];
  }
  const labelById = new Map(labels.map((label) => [label.id, label]));
  return spansInOrder(layer).flatMap((span) => {
    const label = labelById.get(span.labelId);
    return label ? checkOne(span, label) : [];
  });
}

function checkOne(span: Span, label: Label): readonly CheckListItem[] {
  const name = `${labelTitle(label.name)} ${shortQuote(span.quote)}`;
  const attributes = label.attributes.flatMap((definition): CheckListItem[] => {
    const value = attributeOf(span.attributes, definition.name);
    if (value === undefined) {
      const sentence = `${name} needs a value for ${definition.title}.`;
      return definition.required ? [{ severity: "must", spanId: span.id, sentence }] : [];
    }
    const problem = checkAttributeValue(definition, value);
    return problem ? [{ severity: "must", spanId: span.id, sentence: `${name}: ${problem}` }] : [];
  });
  const length = span.end - span.start;
  if (label.maxLength === null || length <= label.maxLength) return attributes;
  const sentence = `${name} is ${length} characters long; this label is meant for at most ${label.maxLength}.`;
  return [...attributes, { severity: "note", spanId: span.id, sentence }];
}
