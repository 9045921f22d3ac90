import { choiceTitle, type Label, labelTitle } from "@/lib/core/annotation/label.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import { type AttributeValue, overlaps, type Span } from "@/lib/core/annotation/span.ts";

function valueWords(label: Label | undefined, name: string, value: AttributeValue | undefined): string {
  if (value === undefined) return "empty";
  if (typeof value === "boolean") return value ? "yes" : "no";
  const definition = label?.attributes.find((other) => other.name === name);
  return definition && typeof value === "string" ? choiceTitle(definition, value) : String(value);
}

/** "with “weeks ago” at the end", for what was taken in (`amount` over 0) or left out there. */
function edgeWords(amount: number, taken: readonly string[], place: "start" | "end"): readonly string[] {
  if (amount === 0) return [];
  const text = taken.join("").trim();
  const words = text === "" ? "white space" : shortQuote(text);
  return [`${amount > 0 ? "with" : "without"} ${words} at the ${place}`];
}

function placeWords(was: Span, now: Span): readonly string[] {
  if (!overlaps(was, now)) return [`was ${shortQuote(was.quote)}`];
  const atStart = was.start - now.start;
  const atEnd = now.end - was.end;
  const from = (amount: number) => [...(amount > 0 ? now : was).quote];
  return [
    ...edgeWords(atStart, from(atStart).slice(0, Math.abs(atStart)), "start"),
    ...edgeWords(atEnd, from(atEnd).slice(-Math.abs(atEnd)), "end"),
  ];
}

/** What a correction changed of a mark: "label was Claim", "with “weeks ago” at the end", "kind was indirect". */
export function correctionWords(was: Span, now: Span, labels: readonly Label[]): readonly string[] {
  const label = labels.find(({ id }) => id === was.labelId);
  const isRelabelled = was.labelId !== now.labelId;
  const names = new Set([...Object.keys(was.attributes), ...Object.keys(now.attributes)]);
  const changed = isRelabelled
    ? []
    : [...names].filter((name) => was.attributes[name] !== now.attributes[name]);
  return [
    ...(isRelabelled ? [`label was ${labelTitle(label?.name ?? "mark")}`] : []),
    ...placeWords(was, now),
    ...changed.map((name) => {
      const title = label?.attributes.find((other) => other.name === name)?.title ?? labelTitle(name);
      return `${title.toLowerCase()} was ${valueWords(label, name, was.attributes[name])}`;
    }),
    ...(was.note !== now.note ? [`note was ${was.note === "" ? "empty" : shortQuote(was.note)}`] : []),
  ];
}
