import { attributeOf } from "@/lib/core/annotation/given-attributes.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { spokenOn, timexAttribute, toTimexAttributes } from "@/lib/core/annotation/timex-attributes.ts";
import type { TimexProposal } from "@/lib/core/timex/proposal.ts";
import { proposeTimex } from "@/lib/core/timex/propose-timex.ts";
import { readTimexContext } from "@/lib/core/timex/timex-context.ts";
import { reasonWords } from "../words/timex-words.ts";
import type { Offer } from "./offer.ts";
import type { Reader } from "./reader.ts";

/** More would not be read. */
const mostProposals = 3;

/** What words mean as a date at a span's place in the article, the likeliest first. */
export function reckonAt(reader: Reader, span: Span, words: string): readonly TimexProposal[] {
  const { article, index } = reader;
  const { language, publishedAt, timeZone } = article;
  const quotes = reader.order.flatMap((other) => {
    const hasDay = reader.label(other.labelId)?.attributes.some(({ name }) => name === "utteranceDate");
    return hasDay ? [{ start: other.start, end: other.end, spokenOn: spokenOn(other) }] : [];
  });
  const valueNames = new Map(article.labels.map((label) => [label.id, timexAttribute(label)?.name]));
  const dates = reader.order.flatMap(({ labelId, start, end, attributes }) => {
    const value = attributeOf(attributes, valueNames.get(labelId) ?? "");
    return typeof value === "string" ? [{ start, end, value }] : [];
  });
  const dated = { index, language, publishedAt, timeZone };
  return proposeTimex(words, readTimexContext(dated, span, quotes, dates));
}

/** What is offered for a date that has no value yet: what its words mean, and what that was counted from. */
export function dateOffers(reader: Reader, span: Span): readonly Offer[] {
  const label = reader.label(span.labelId);
  const held = label && timexAttribute(label);
  if (!label || !held || attributeOf(span.attributes, held.name) !== undefined) return [];
  return reckonAt(reader, span, span.quote)
    .slice(0, mostProposals)
    .flatMap((proposal) => {
      const values = toTimexAttributes(label, proposal);
      return values ? [{ values, reason: reasonWords(proposal.reason) }] : [];
    });
}
