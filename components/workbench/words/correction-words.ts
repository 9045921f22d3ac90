import { isSameJson } from "@/lib/core/annotation/equality.ts";
import { type Label, labelTitle, type RelationType } from "@/lib/core/annotation/label.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import type { RuleContext } from "@/lib/core/annotation/rules.ts";
import { type AttributeValue, overlaps, type Span } from "@/lib/core/annotation/span.ts";
import type { LinkChange } from "@/lib/core/review/link-changes.ts";
import { spanContent } from "@/lib/core/review/span-content.ts";
import { valueWords } from "./value-words.ts";

/** The value of one of a label's attributes in words, or that it has none. */
export function attributeWords(
  label: Label | undefined,
  name: string,
  value: AttributeValue | undefined,
): string {
  if (value === undefined) return "empty";
  const definition = label?.attributes.find((other) => other.name === name);
  if (definition) return valueWords(definition, value);
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

/** "with “weeks ago” at the end", for what was taken in (`amount` over 0) or left out there. */
function edgeWords(amount: number, taken: readonly string[], place: "start" | "end"): readonly string[] {
  if (amount === 0) return [];
  const text = taken.join("").trim();
  const words = text === "" ? "white space" : shortQuote(text);
  return [`${amount > 0 ? "with" : "without"} ${words} at the ${place}`];
}

/** What a correction changed of the place of a mark: "with “weeks ago” at the end". */
export function placeWords(was: Span, now: Span): readonly string[] {
  if (!overlaps(was, now)) return [`was ${shortQuote(was.quote)}`];
  const atStart = was.start - now.start;
  const atEnd = now.end - was.end;
  const from = (amount: number) => [...(amount > 0 ? now : was).quote];
  return [
    ...edgeWords(atStart, from(atStart).slice(0, Math.abs(atStart)), "start"),
    ...edgeWords(atEnd, from(atEnd).slice(-Math.abs(atEnd)), "end"),
  ];
}

function linkWords({ typeId, quote }: LinkChange, types: readonly RelationType[]): string {
  const name = labelTitle(types.find(({ id }) => id === typeId)?.name ?? "link").toLowerCase();
  return quote === null ? `${name} removed` : `${name} is now ${shortQuote(quote)}`;
}

/** What a correction changed of a mark but its place: "label was Claim", "kind was indirect", "speaker is now “Ana”". */
export function contentWords(
  was: Span,
  now: Span,
  links: readonly LinkChange[],
  { labels, relationTypes }: Pick<RuleContext, "labels" | "relationTypes">,
): readonly string[] {
  const label = labels.find(({ id }) => id === was.labelId);
  const noteWords =
    was.note === now.note ? [] : [`note was ${was.note === "" ? "empty" : shortQuote(was.note)}`];
  // Another label has other attributes and links, and nobody put these there or took those away.
  if (was.labelId !== now.labelId) return [`label was ${labelTitle(label?.name ?? "mark")}`, ...noteWords];
  const names = new Set([...Object.keys(was.attributes), ...Object.keys(now.attributes)]);
  const changed = [...names].filter((name) => was.attributes[name] !== now.attributes[name]);
  return [
    ...changed.map((name) => {
      const title = label?.attributes.find((other) => other.name === name)?.title ?? labelTitle(name);
      return `${title.toLowerCase()} was ${attributeWords(label, name, was.attributes[name])}`;
    }),
    ...links.map((link) => linkWords(link, relationTypes)),
    ...noteWords,
  ];
}

/** What a correction is called. */
export function correctionTitle(was: Span, now: Span, links: readonly LinkChange[]): string {
  const isLinkAlone = links.length > 0 && isSameJson(spanContent(was), spanContent(now));
  return isLinkAlone ? "Link corrected" : "Corrected";
}
