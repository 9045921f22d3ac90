import { hasChoices } from "@/lib/core/annotation/attribute-types/attribute-types.ts";
import { setAttributes } from "@/lib/core/annotation/edits.ts";
import { neededAttributes } from "@/lib/core/annotation/given-attributes.ts";
import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import type { AttributeValue, Span } from "@/lib/core/annotation/span.ts";
import { valueWords } from "../words/value-words.ts";
import { stopAsking } from "./first-choice.ts";
import { spanWords } from "./marking.ts";
import { backToText, goToSpan, openSheet } from "./moving.ts";
import { bestOffers, isOfferEnough, offersFor, takeOffers, withDateRules } from "./offers.ts";
import type { Reader } from "./reader.ts";

/** What a span needs before its layer can be submitted, in the order of its label's attributes. */
export function neededOf(reader: Reader, span: Span | undefined): readonly AttributeDefinition[] {
  const label = reader.label(span?.labelId ?? "");
  return span && label ? neededAttributes(span, label) : [];
}

/** The spans with something missing, in text order. */
export function spansInNeed(reader: Reader): readonly Span[] {
  return reader.order.filter((span) => neededOf(reader, span).length > 0);
}

/** Gives an attribute to spans at once. Answers whether they have it now. */
export function giveValue(
  reader: Reader,
  spanIds: readonly string[],
  definition: AttributeDefinition,
  value: AttributeValue,
): boolean {
  const there = spanIds.filter((id) => reader.layer.spans.has(id));
  const changes = setAttributes(reader.layer, there, { [definition.name]: value });
  if (changes.length > 0 && !reader.commit(changes)) return false;
  const many = there.length > 1 ? ` for ${there.length} marks` : "";
  reader.announce(`${definition.title}: ${valueWords(definition, value)}${many}`);
  return true;
}

/** Gives what the bar asked for, and goes on: to another choice that the mark needs, or to the next gap. */
export function answer(reader: Reader, definition: AttributeDefinition, value: AttributeValue): void {
  const { asked } = reader.state.get();
  if (!asked) return;
  reader.state.set({ asked: null });
  if (giveValue(reader, asked.spanIds, definition, value)) goOnAsking(reader, asked.spanIds);
}

/** Takes what is offered, and goes on as after an answer. */
export function takeOffered(reader: Reader): void {
  const spanIds = reader.targets.map(({ id }) => id);
  reader.state.set({ asked: null });
  withDateRules(() => {
    if (takeOffers(reader, bestOffers(reader, spanIds))) goOnAsking(reader, spanIds);
  });
}

function goOnAsking(reader: Reader, spanIds: readonly string[]): void {
  const next = neededOf(reader, reader.layer.spans.get(spanIds[0] ?? "")).find(hasChoices);
  if (next && !reader.isJudging) reader.state.set({ asked: { spanIds, name: next.name } });
  else if (reader.state.get().isFilling) askNextMissing(reader);
}

/** The first span with something missing after the active one (or the caret), and round again from the start. */
function nextInNeed(reader: Reader): Span | undefined {
  const { activeId, selection } = reader.state.get();
  const spans = spansInNeed(reader);
  const at = reader.order.findIndex(({ id }) => id === activeId);
  const later = new Set(reader.order.slice(at + 1));
  const isAfter = (span: Span) => (at >= 0 ? later.has(span) : span.start >= selection.head);
  return spans.find(isAfter) ?? spans[0];
}

/** Goes to the next mark with something missing and asks for it: in the bar where one key can give it, otherwise in its card. */
export function askNextMissing(reader: Reader): void {
  withDateRules(() => askMissing(reader));
}

function askMissing(reader: Reader): void {
  if (!reader.state.get().isEditable) {
    reader.hint("This layer cannot be changed now.");
    return;
  }
  const span = nextInNeed(reader);
  if (!span) {
    const wasFilling = reader.state.get().isFilling;
    stopAsking(reader);
    backToText(reader);
    if (wasFilling) reader.announce("Nothing is missing any more.");
    else reader.hint("Nothing is missing.");
    return;
  }
  goToSpan(reader, span);
  const [needed] = neededOf(reader, span);
  const [offer] = offersFor(reader, span);
  const isOneKey =
    (needed !== undefined && hasChoices(needed)) ||
    (offer !== undefined && isOfferEnough(reader, span, offer));
  reader.state.set({
    isFilling: true,
    asked: needed && isOneKey ? { spanIds: [span.id], name: needed.name } : null,
  });
  reader.announce(`${spanWords(reader, span)}: ${needed?.title} is missing`);
  if (isOneKey) backToText(reader);
  else {
    openSheet(reader);
    reader.state.set({ panel: "marks", cardFocusId: span.id });
  }
}

/** A field of a card was answered by key: on to what else the mark needs, to the next gap, or back to the text. */
export function goOnInCard(reader: Reader, spanId: string): void {
  if (neededOf(reader, reader.layer.spans.get(spanId)).length > 0) reader.state.set({ cardFocusId: spanId });
  else if (reader.state.get().isFilling && !reader.isJudging) askNextMissing(reader);
  else backToText(reader);
}
