import type { TextIndex } from "@/lib/core/text/code-points.ts";
import { isGraphemeBoundary } from "@/lib/core/text/graphemes.ts";
import { checkAttributeValue } from "./attribute.ts";
import { type Label, labelTitle } from "./label.ts";
import { type Problem, type ProblemCode, shortQuote } from "./problem.ts";
import type { Span } from "./span.ts";

/**
 * The rules one span keeps by itself. `before` is the span as it stood (null: a new one): an archived label and
 * attributes that fitted once are let stand on a span that keeps them, so that old work can still be edited; a span
 * taken from another layer may have an archived label, so that old work can still be reviewed.
 */
export function checkSpan(
  span: Span,
  index: TextIndex,
  labels: readonly Label[],
  before: Span | null = null,
): readonly Problem[] {
  const place = checkPlace(span, index);
  return [...(place ? [place] : []), ...checkLabel(span, labels, before)];
}

function checkPlace(span: Span, index: TextIndex): Problem | null {
  const { start, end, quote } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > index.length || start >= end) {
    const range = `from ${start} to ${end}`;
    return problem("OFFSETS", span, `A span ${range} does not lie in a text of ${index.length} characters.`);
  }
  if (index.slice(start, end) !== quote) {
    const found = shortQuote(index.slice(start, end));
    return problem("QUOTE", span, `The text reads ${found} where the span says ${shortQuote(quote)}.`);
  }
  if (!isGraphemeBoundary(index, start) || !isGraphemeBoundary(index, end)) {
    const sentence = `${shortQuote(quote)} begins or ends inside a character. Move its edge.`;
    return problem("GRAPHEME", span, sentence);
  }
  if (!/\S/u.test(quote)) return problem("BLANK", span, "A span needs more than white space.");
  return null;
}

function checkLabel(span: Span, labels: readonly Label[], before: Span | null): readonly Problem[] {
  const label = labels.find(({ id }) => id === span.labelId);
  if (!label) {
    const sentence = `The label of ${shortQuote(span.quote)} is not one of this project. Choose another.`;
    return [problem("LABEL", span, sentence)];
  }
  const keepsLabel = before?.labelId === label.id;
  const mayBeArchived = keepsLabel || span.derivedFrom !== null;
  const archived = `${labelTitle(label.name)} is archived. Choose another label for ${shortQuote(span.quote)}.`;
  return [
    ...(label.isArchived && !mayBeArchived ? [problem("ARCHIVED", span, archived)] : []),
    ...checkAttributes(span, label, keepsLabel ? before : null),
  ];
}

function checkAttributes(span: Span, label: Label, before: Span | null): readonly Problem[] {
  return Object.entries(span.attributes)
    .filter(([name, value]) => before === null || !Object.is(before.attributes[name], value))
    .flatMap(([name, value]) => {
      const definition = label.attributes.find((other) => other.name === name);
      const sentence = definition
        ? checkAttributeValue(definition, value)
        : `${labelTitle(label.name)} has no attribute “${name}”.`;
      return sentence ? [problem("ATTRIBUTE", span, sentence)] : [];
    });
}

function problem(code: ProblemCode, span: Span, sentence: string): Problem {
  return { code, sentence, spanId: span.id };
}
