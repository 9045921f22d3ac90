import fc from "fast-check";
import { expect, test } from "vitest";
import { assignColumns, type Edge } from "./assignment.ts";
import { matchSpans } from "./match-spans.ts";
import { spanF1 } from "./span-f1.ts";
import { halfCredits, type Mark, spanModes } from "./span-mode.ts";

/** Spans that crowd a short text, duplicates and empty ones among them. */
function marks(prefix: string): fc.Arbitrary<readonly Mark[]> {
  const mark = fc.record({
    labelId: fc.constantFrom("claim", "quote"),
    start: fc.nat(8),
    length: fc.nat(5),
  });
  return fc.array(mark, { maxLength: 5 }).map((list) =>
    list.map(({ labelId, start, length }, at) => ({
      id: `${prefix}${at}`,
      labelId,
      start,
      end: start + length,
    })),
  );
}

const mode = fc.constantFrom(...spanModes);

function doOverlap(a: Mark, b: Mark): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

/** The most that any way to pair the items can be worth, by trying them all. */
function best<Item>(rows: readonly Item[], columns: readonly Item[], worth: (a: Item, b: Item) => number) {
  const [first, ...rest] = rows;
  if (first === undefined) return 0;
  let most: number = best(rest, columns, worth);
  columns.forEach((column, at) => {
    const value = worth(first, column);
    if (value > 0) most = Math.max(most, value + best(rest, columns.toSpliced(at, 1), worth));
  });
  return most;
}

test("an assignment weighs as much as the best of all that there are, and uses no column twice", () => {
  const weights = fc.integer({ min: 1, max: 6 }).chain((columns) =>
    fc.array(fc.array(fc.nat(9), { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 6,
    }),
  );
  fc.assert(
    fc.property(weights, (table) => {
      const rows = table.map((row) =>
        row.flatMap((weight, column): Edge[] => (weight > 0 ? [{ column, weight }] : [])),
      );
      const width = table[0]?.length ?? 0;
      const columnOf = assignColumns(rows, width);
      const used = [...columnOf].filter((column) => column !== -1);
      expect(new Set(used).size).toBe(used.length);
      const total = [...columnOf].reduce((sum, column, row) => sum + (table[row]?.[column] ?? 0), 0);
      const wanted = best(
        [...table.keys()].map(String),
        [...Array(width).keys()].map(String),
        (row, column) => Number(table[Number(row)]?.[Number(column)]),
      );
      expect(total).toBe(wanted);
    }),
    { numRuns: 500 },
  );
});

test("spans are paired one to one, for as much credit as there is", () => {
  fc.assert(
    fc.property(marks("a"), marks("b"), mode, (a, b, mode) => {
      const { pairs, onlyA, onlyB } = matchSpans(a, b, mode);
      expect([...pairs.map((pair) => pair.a), ...onlyA].sort(byId)).toEqual([...a].sort(byId));
      expect([...pairs.map((pair) => pair.b), ...onlyB].sort(byId)).toEqual([...b].sort(byId));
      for (const pair of pairs) expect(doOverlap(pair.a, pair.b)).toBe(true);
      const credit = pairs.reduce((sum, pair) => sum + pair.credit, 0);
      const worth = (first: Mark, second: Mark) =>
        doOverlap(first, second) ? halfCredits(first, second, mode) / 2 : 0;
      expect(credit).toBe(best(a, b, worth));
    }),
    { numRuns: 500 },
  );
});

test("neither the order of the spans nor that of the annotators changes who is paired with whom", () => {
  fc.assert(
    fc.property(marks("a"), marks("b"), mode, fc.infiniteStream(fc.nat()), (a, b, mode, numbers) => {
      const shuffle = (list: readonly Mark[]) =>
        list.map((mark) => ({ mark, key: numbers.next().value ?? 0 })).sort((x, y) => x.key - y.key);
      const pairsOf = (x: readonly Mark[], y: readonly Mark[]) =>
        matchSpans(x, y, mode).pairs.map((pair) => [pair.a.id, pair.b.id]);
      const straight = pairsOf(a, b).sort();
      const shuffled = pairsOf(
        shuffle(a).map(({ mark }) => mark),
        shuffle(b).map(({ mark }) => mark),
      );
      expect(shuffled.sort()).toEqual(straight);
      const turned = pairsOf(b, a).map(([second = "", first = ""]) => [first, second]);
      expect(turned.sort()).toEqual(straight);
    }),
  );
});

test("spans that are alike are paired before others, whatever overlaps them", () => {
  const mark = (id: string, start: number, end: number, labelId = "quote") => ({ id, labelId, start, end });
  const { pairs, onlyA } = matchSpans(
    [mark("a1", 0, 10), mark("a2", 0, 40)],
    [mark("b1", 0, 40), mark("b2", 5, 12, "claim")],
    "strict",
  );
  expect(pairs.map(({ a, b, credit }) => [a.id, b.id, credit])).toEqual([
    ["a1", "b2", 0],
    ["a2", "b1", 1],
  ]);
  expect(onlyA).toEqual([]);
});

test("F1 lies between 0 and 1, is the same either way, and 1 for oneself", () => {
  fc.assert(
    fc.property(marks("a"), marks("b"), mode, (a, b, mode) => {
      const f1 = spanF1(a, b, mode);
      expect(spanF1(b, a, mode)).toEqual(f1);
      expect(f1.value ?? 0).toBeGreaterThanOrEqual(0);
      expect(f1.value ?? 0).toBeLessThanOrEqual(1);
      if (a.length > 0) expect(spanF1(a, a, mode)).toEqual({ value: 1 });
    }),
  );
});

test("F1 is 0 where one of them marked nothing, and has no value where neither did", () => {
  const span = { id: "a", labelId: "claim", start: 0, end: 4 };
  expect(spanF1([span], [], "type")).toEqual({ value: 0 });
  expect(spanF1([], [], "strict")).toEqual({ value: null, reason: "Neither has marked anything." });
});

test("one of two duplicates stays alone where the other annotator has one", () => {
  const span = { id: "a", labelId: "claim", start: 0, end: 4 };
  expect(spanF1([span, { ...span, id: "a2" }], [{ ...span, id: "b" }], "strict")).toEqual({ value: 2 / 3 });
});

function byId(a: Mark, b: Mark): number {
  return a.id < b.id ? -1 : 1;
}
