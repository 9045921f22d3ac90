import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextIndex } from "./code-points.ts";
import { findText, mostFound, nextHit } from "./find.ts";
import { foldText } from "./fold.ts";
import { isGraphemeBoundary } from "./graphemes.ts";

function listFound(text: string, query: string): string[] {
  const index = createTextIndex(text);
  return findText(index, query).map(({ start, end }) => index.slice(start, end));
}

test.each([
  ["Antony Blinken met BLINKEN", "blinken", ["Blinken", "BLINKEN"]],
  ["Peña, Pena and PEN\u0303A", "pena", ["Peña", "Pena", "PEN\u0303A"]],
  ["Peña, Pena", "Peña", ["Peña", "Pena"]],
  ["“don’t”, 'don't', don´t, don`t", "don't", ["don’t", "don't", "don´t", "don`t"]],
  ["He said „Yes“ and «Yes»", '"yes"', ["„Yes“", "«Yes»"]],
  ["2019–2021, 2019-2021, 2019—2021", "2019-2021", ["2019–2021", "2019-2021", "2019—2021"]],
  ["10\u00a0000 and 10 000 and 10\u202f000", "10 000", ["10\u00a0000", "10 000", "10\u202f000"]],
  ["Straße und STRASSE", "strasse", ["Straße", "STRASSE"]],
  ["Łódź or Lodz; Ærø or Aeroe", "lodz", ["Łódź", "Lodz"]],
  ["Οδυσσεύς ΟΔΥΣΣΕΥΣ", "οδυσσευς", ["Οδυσσεύς", "ΟΔΥΣΣΕΥΣ"]],
  ["İstanbul, Istanbul, ıstanbul", "istanbul", ["İstanbul", "Istanbul", "ıstanbul"]],
  ["مُحَمَّد و محمد", "محمد", ["مُحَمَّد", "محمد"]],
  ["Blin\u00adken and Blinken", "blinken", ["Blin\u00adken", "Blinken"]],
  ["Ёлка и елка", "елка", ["Ёлка", "елка"]],
  ["wait… and wait...", "wait...", ["wait…", "wait..."]],
])("in %j a search for %j finds %j", (text, query, found) => {
  expect(listFound(text, query)).toEqual(found);
});

test("half a character is not found", () => {
  expect(listFound("ß", "s")).toEqual([]);
  expect(listFound("👨‍👩‍👧 👨", "👨")).toEqual(["👨"]);
  expect(listFound("각 가", "가")).toEqual(["가"]);
  expect(listFound("wait…", ".")).toEqual([]);
});

test("nothing is found of nothing, nor of what shows nothing", () => {
  expect(listFound("abc", "")).toEqual([]);
  expect(listFound("abc", "\u200b\u0301")).toEqual([]);
});

test("places are counted in code points after emoji and accents", () => {
  const index = createTextIndex("😀 e\u0301 😀 Ode 👨‍👩‍👧 ODE");
  expect(findText(index, "ode")).toEqual([
    { start: 7, end: 10 },
    { start: 17, end: 20 },
  ]);
});

const piece = fc.constantFrom(
  "a",
  "A",
  "á",
  "a\u0301",
  "ß",
  "s",
  "😀",
  "👨‍👩‍👧",
  " ",
  "\u00a0",
  "’",
  "'",
  "\u200b",
  "\n",
  "한",
  "ﬁ",
  "i",
);
const someText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
const someQuery = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(""));

test("every place folds to the query, in order, apart from one another, and splits no character", () => {
  fc.assert(
    fc.property(someText, someQuery, (text, query) => {
      const index = createTextIndex(text);
      let last = 0;
      for (const { start, end } of findText(index, query)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(foldText(index.slice(start, end)).text).toBe(foldText(query).text);
        expect([start, end].map((edge) => isGraphemeBoundary(index, edge))).toEqual([true, true]);
        last = end;
      }
    }),
  );
});

test("a piece of a text that begins and ends between characters is found where it stands, or over it", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (pieces, a, b) => {
      const index = createTextIndex(pieces.join(""));
      const [start, end] = [a % (index.length + 1), b % (index.length + 1)].toSorted((x, y) => x - y);
      fc.pre(start !== undefined && end !== undefined);
      fc.pre([start, end].every((edge) => isGraphemeBoundary(index, edge)));
      const query = index.slice(start, end);
      fc.pre(foldText(query).text !== "");
      const found = findText(index, query);
      expect(found.some((hit) => hit.start < end && start < hit.end)).toBe(true);
    }),
  );
});

test("a letter of a long text is found ten thousand times and no more", () => {
  expect(findText(createTextIndex("e ".repeat(mostFound + 5)), "E").length).toBe(mostFound);
});

test("from the ends the next place is at the other end", () => {
  const hits = [
    { start: 2, end: 4 },
    { start: 8, end: 9 },
  ];
  expect([0, 2, 3, 9].map((offset) => nextHit(hits, offset, "forward"))).toEqual([0, 0, 1, 0]);
  expect([0, 2, 3, 9].map((offset) => nextHit(hits, offset, "back"))).toEqual([1, 1, 0, 1]);
  expect(nextHit([], 3, "forward")).toBe(-1);
});
