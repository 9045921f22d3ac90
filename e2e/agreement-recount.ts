import { z } from "zod";

// Agreement counted once more from the lines of the export, in the plainest way and with nothing of lib/core: what the page is held to.

const rowSchema = z.object({
  id: z.uuid(),
  text: z.string(),
  layer: z.string(),
  annotator: z.string(),
  spans: z.array(
    z.object({
      id: z.uuid(),
      label: z.string(),
      start: z.int(),
      end: z.int(),
      attributes: z.record(z.string(), z.unknown()),
    }),
  ),
  relations: z.array(z.object({ type: z.string(), from: z.uuid(), to: z.uuid() })),
});
export type Row = z.infer<typeof rowSchema>;
type Span = Row["spans"][number];
type Pair = { readonly a: Row; readonly b: Row };

export function parseRows(lines: string): Row[] {
  return lines
    .trimEnd()
    .split("\n")
    .map((line) => rowSchema.parse(JSON.parse(line)));
}

/** Each two layers of an article, in the order of their annotators' names. */
export function listPairs(rows: readonly Row[]): Pair[] {
  return rows.flatMap((a) =>
    rows.flatMap((b) => (a.id === b.id && a.annotator < b.annotator ? [{ a, b }] : [])),
  );
}

type Mode = "strict" | "exact" | "partial" | "type";

function creditOf(a: Span, b: Span, mode: Mode): number {
  const isSame = a.start === b.start && a.end === b.end;
  const isOver = a.start < b.end && b.start < a.end;
  if (mode === "strict") return Number(isSame && a.label === b.label);
  if (mode === "exact") return Number(isSame);
  if (mode === "partial") return isSame ? 1 : Number(isOver) / 2;
  return Number(isOver && a.label === b.label);
}

/** The best of all ways to pair two lists, by trying every one. */
function bestCredit(a: readonly Span[], b: readonly Span[], mode: Mode): number {
  const [first, ...rest] = a;
  if (!first) return 0;
  const alone = bestCredit(rest, b, mode);
  const paired = b.flatMap((other, at) => {
    const credit = creditOf(first, other, mode);
    return credit > 0 ? [credit + bestCredit(rest, b.toSpliced(at, 1), mode)] : [];
  });
  return Math.max(alone, ...paired);
}

export function f1(pairs: readonly Pair[], mode: Mode, label?: string): number {
  const own = ({ spans }: Row) => spans.filter((span) => label === undefined || span.label === label);
  const credit = pairs.reduce((sum, { a, b }) => sum + bestCredit(own(a), own(b), mode), 0);
  return (2 * credit) / pairs.reduce((sum, { a, b }) => sum + own(a).length + own(b).length, 0);
}

/** Precision and recall of an annotator's layers, mode strict. */
export function againstGold(pairs: readonly Pair[]): { precision: number; recall: number } {
  const credit = pairs.reduce((sum, { a, b }) => sum + bestCredit(a.spans, b.spans, "strict"), 0);
  return {
    precision: credit / pairs.reduce((sum, { a }) => sum + a.spans.length, 0),
    recall: credit / pairs.reduce((sum, { b }) => sum + b.spans.length, 0),
  };
}

/** The value of each word of a row: the labels it has, or whether it has the one. */
function wordValues({ text, spans }: Row, label?: string): string[] {
  return [...new Intl.Segmenter("en", { granularity: "word" }).segment(text)].flatMap((word) => {
    if (!word.isWordLike) return [];
    const start = [...text.slice(0, word.index)].length;
    const end = start + [...word.segment].length;
    const held = spans.filter((span) => span.start < end && start < span.end).map((span) => span.label);
    const asked = held.filter((name) => label === undefined || name === label);
    return [[...new Set(asked)].sort().join(" ")];
  });
}

export function cohenKappa(pairs: readonly Pair[]): number {
  const words = pairs.flatMap(({ a, b }) => {
    const others = wordValues(b);
    return wordValues(a).map((value, at) => [value, others[at]]);
  });
  const count = (is: (word: (string | undefined)[]) => boolean) => words.filter(is).length / words.length;
  const values = new Set(words.flat());
  const observed = count(([one, other]) => one === other);
  let expected = 0;
  for (const value of values) {
    expected += count(([one]) => one === value) * count(([, other]) => other === value);
  }
  return (observed - expected) / (1 - expected);
}

/** Nominal, by its definition: over all ordered pairs of values of a word, and over all of values at all. */
export function krippendorffAlpha(rows: readonly Row[], label?: string): number {
  const words = [...new Set(rows.map(({ id }) => id))].flatMap((id) => {
    const values = rows.filter((row) => row.id === id).map((row) => wordValues(row, label));
    if (values.length < 2) return [];
    return (values[0] ?? []).map((_, at) => values.map((list) => list[at] ?? ""));
  });
  const all = words.flat();
  const unlike = (values: readonly string[]) =>
    values.reduce((sum, one) => sum + values.filter((other) => other !== one).length, 0);
  const observed = words.reduce((sum, values) => sum + unlike(values) / (values.length - 1), 0) / all.length;
  return 1 - observed / (unlike(all) / (all.length * (all.length - 1)));
}

/** F1 of links: the same kind between marks that are alike. */
export function linkF1(pairs: readonly Pair[]): number {
  const placeOf = ({ spans }: Row, id: string) => {
    const span = spans.find((other) => other.id === id);
    return `${span?.label} ${span?.start} ${span?.end}`;
  };
  const links = (row: Row) =>
    row.relations.map(({ type, from, to }) => `${type} ${placeOf(row, from)} ${placeOf(row, to)}`);
  const shared = pairs.reduce((sum, { a, b }) => {
    const others = links(b);
    return sum + links(a).filter((link) => others.includes(link)).length;
  }, 0);
  return (2 * shared) / pairs.reduce((sum, { a, b }) => sum + links(a).length + links(b).length, 0);
}
