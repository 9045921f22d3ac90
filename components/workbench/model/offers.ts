import { partOf } from "@/components/shell/part.ts";
import { rulesOf } from "@/lib/core/annotation/attribute-types/attribute-types.ts";
import { setAttributes } from "@/lib/core/annotation/edits.ts";
import { neededAttributes } from "@/lib/core/annotation/given-attributes.ts";
import { attributesOfTwins } from "@/lib/core/annotation/offered-attributes.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { valueWords } from "../words/value-words.ts";
import type { Offer } from "./offer.ts";
import type { Reader } from "./reader.ts";

type SpanOffer = { readonly span: Span; readonly offer: Offer };

export type DateRules = { dateOffers(reader: Reader, span: Span): readonly Offer[] };

/** The rules that reckon dates; until they are there nothing is offered by them. */
export const dateRules = partOf<DateRules>(() => import("./date-offers.ts"));

/** Does what asks for offers: at once where the rules are there, else when they have come or cannot be had. */
export function withDateRules(work: () => void): void {
  if (dateRules.get()) work();
  else void dateRules.fetch().then(work);
}

/** What is offered for a mark, the best first; each offer has a value that the mark lacks. */
export function offersFor(reader: Reader, span: Span, rules = dateRules.get()): readonly Offer[] {
  const label = reader.label(span.labelId);
  if (!label || label.attributes.length === 0) return [];
  const values = attributesOfTwins(reader.order, span, label);
  const ofTwins = { values, reason: `as the other ${shortQuote(span.quote)}` };
  return [...(rules?.dateOffers(reader, span) ?? []), ...(Object.keys(values).length > 0 ? [ofTwins] : [])];
}

/** "person · Q84", in the order of the label's attributes. */
export function offerWords(reader: Reader, span: Span, { values }: Offer): string {
  const definitions = reader.label(span.labelId)?.attributes ?? [];
  return definitions
    .flatMap((definition) => {
      const value = values[definition.name];
      const { field, isEmpty } = rulesOf(definition);
      if (value === undefined || isEmpty(value)) return [];
      return field === "switch" ? definition.title.toLowerCase() : valueWords(definition, value);
    })
    .join(" · ");
}

/** Does an offer give a span everything that it needs? */
export function isOfferEnough(reader: Reader, span: Span, { values }: Offer): boolean {
  const label = reader.label(span.labelId);
  const attributes = { ...span.attributes, ...values };
  return label !== undefined && neededAttributes({ attributes }, label).length === 0;
}

/** The best offer for each of some spans, where there is any. */
export function bestOffers(reader: Reader, spanIds: readonly string[]): readonly SpanOffer[] {
  return spanIds.flatMap((id) => {
    const span = reader.layer.spans.get(id);
    const [offer] = span ? offersFor(reader, span) : [];
    return span && offer ? [{ span, offer }] : [];
  });
}

/** Gives spans what was offered for them, all at once. Answers whether there was anything to give. */
export function takeOffers(reader: Reader, offered: readonly SpanOffer[]): boolean {
  const [first] = offered;
  if (!first) {
    reader.hint("Nothing is offered for this mark.");
    return false;
  }
  const changes = offered.flatMap(({ span, offer }) => setAttributes(reader.layer, [span.id], offer.values));
  if (!reader.commit(changes)) return false;
  const words = offerWords(reader, first.span, first.offer);
  reader.announce(
    offered.length === 1
      ? `Taken: ${words}, ${first.offer.reason}`
      : `Taken for ${offered.length} marks, first ${words}`,
  );
  return true;
}
