import type { Label } from "@/lib/core/annotation/label.ts";
import { type Attributes, type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { between, pick, type Random, seededUuid } from "./random.ts";

type Kind = {
  readonly label: string;
  readonly words: readonly [number, number];
  readonly attributes: Attributes;
};

// Long quotes and claims over short entities and dates: most long ones hold or cross another.
const kinds: readonly Kind[] = [
  { label: "quote", words: [6, 24], attributes: { kind: "direct", cue: "said" } },
  { label: "claim", words: [5, 18], attributes: { checkWorthiness: "CFS" } },
  { label: "entity", words: [1, 3], attributes: { type: "PERSON" } },
  { label: "entity", words: [1, 2], attributes: { type: "ORG" } },
  { label: "date", words: [2, 3], attributes: {} },
];

function wordsOf(text: string): readonly TextRange[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

type Paragraph = { readonly start: number; readonly words: readonly TextRange[] };

function paragraphsOf(text: string): readonly Paragraph[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const paragraph = { start, words: wordsOf(line) };
    start += line.length + 1;
    return paragraph;
  });
}

function placeIn(
  random: Random,
  { start, words }: Paragraph,
  [least, most]: Kind["words"],
): TextRange | null {
  const count = Math.min(words.length, between(random, least, most));
  const first = between(random, 0, words.length - count);
  const [from, to] = [words[first], words[first + count - 1]];
  return from && to ? { start: start + from.start, end: start + to.end } : null;
}

/**
 * `count` spans spread evenly over a text of `makeArticleText`, of the four default labels, no two of a label in one
 * place; about every second one overlaps another.
 */
export function makeSpans(
  random: Random,
  text: string,
  labels: readonly Pick<Label, "id" | "name">[],
  count: number,
): Span[] {
  const labelIds = new Map(labels.map(({ id, name }) => [name, id]));
  const paragraphs = paragraphsOf(text);
  const places = new Set<string>();
  const spans: Span[] = [];
  for (let tries = 0; spans.length < count && tries < 20 * count; tries++) {
    const paragraph = paragraphs[Math.floor((spans.length * paragraphs.length) / count)];
    const kind = pick(random, kinds);
    const range = paragraph ? placeIn(random, paragraph, kind.words) : null;
    const labelId = labelIds.get(kind.label);
    if (!range || labelId === undefined) continue;
    const place = spanPlace({ labelId, ...range });
    if (places.has(place)) continue;
    places.add(place);
    spans.push({
      ...range,
      id: seededUuid(random),
      labelId,
      quote: text.slice(range.start, range.end),
      attributes: kind.attributes,
      note: "",
      derivedFrom: null,
    });
  }
  if (spans.length < count) throw new RangeError(`The text has no room for ${count} spans.`);
  return spans;
}
