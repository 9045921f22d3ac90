import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextIndex } from "@/lib/core/text/code-points.ts";
import { isGraphemeBoundary } from "@/lib/core/text/graphemes.ts";
import { type Edge, growSelection, moveEdge, type Unit } from "./caret.ts";

const sample =
  "The crew stopped work. “We did not choose this,” she said 👩‍👩‍👧.\nTalks go on. Ferries wait.";
const text = { index: createTextIndex(sample), language: "en" };

function at(words: string) {
  const start = sample.indexOf(words);
  return { start, end: start + words.length };
}

function slice({ start, end }: { start: number; end: number }): string {
  return text.index.slice(start, end);
}

test("a caret grows to its word, its sentence and its paragraph", () => {
  const caret = { start: 6, end: 6 };
  expect(slice(growSelection(text, caret, "word"))).toBe("crew");
  expect(slice(growSelection(text, caret, "sentence"))).toBe("The crew stopped work.");
  expect(slice(growSelection(text, caret, "paragraph"))).toBe(sample.split("\n")[0]);
});

test("the same key goes on growing, one unit at a time", () => {
  const once = growSelection(text, { start: 6, end: 6 }, "word");
  const twice = growSelection(text, once, "word");
  expect(slice(twice)).toBe("crew stopped");
  expect(slice(growSelection(text, twice, "word"))).toBe("crew stopped work");
});

test("a name takes its possessive first, then the next word", () => {
  const named = {
    index: createTextIndex("Ferro’s crew, the workers’ boat, ‘the boss’ left"),
    language: "en",
  };
  const words = (range: { start: number; end: number }) => named.index.slice(range.start, range.end);
  const name = growSelection(named, { start: 6, end: 6 }, "word");
  expect(words(name)).toBe("Ferro");
  const owner = growSelection(named, name, "word");
  expect(words(owner)).toBe("Ferro’s");
  expect(words(growSelection(named, owner, "word"))).toBe("Ferro’s crew");
  const plural = growSelection(named, { start: 20, end: 20 }, "word");
  expect(words(growSelection(named, plural, "word"))).toBe("workers’");
  const quoted = growSelection(named, { start: 40, end: 40 }, "word");
  expect(words(growSelection(named, quoted, "word"))).toBe("boss’ left");
  const moved = moveEdge(named, name, "end", "word", "forward");
  expect(words(moved)).toBe("Ferro’s");
  expect(words(moveEdge(named, moved, "end", "word", "back"))).toBe("Ferro");
});

test("growing never loses a character of the selection", () => {
  const units: Unit[] = ["word", "sentence", "paragraph"];
  const { length } = text.index;
  fc.assert(
    fc.property(fc.nat(length), fc.nat(length), fc.constantFrom(...units), (a, b, unit) => {
      const range = { start: Math.min(a, b), end: Math.max(a, b) };
      const grown = growSelection(text, range, unit);
      // A caret holds no character; in a blank it grows to the word that follows, without the blank.
      if (range.start < range.end) expect(grown.start).toBeLessThanOrEqual(range.start);
      expect(grown.end).toBeGreaterThanOrEqual(range.end);
      expect(grown.end).toBeLessThanOrEqual(length);
    }),
  );
});

test("an edge moves by words and by characters in both directions", () => {
  const range = at("stopped work");
  expect(slice(moveEdge(text, range, "start", "word", "back"))).toBe("crew stopped work");
  expect(slice(moveEdge(text, range, "start", "word", "forward"))).toBe("work");
  expect(slice(moveEdge(text, range, "end", "word", "back"))).toBe("stopped");
  expect(slice(moveEdge(text, range, "end", "word", "forward"))).toBe("stopped work. “We");
  expect(slice(moveEdge(text, range, "end", "character", "forward"))).toBe("stopped work.");
});

test("a moved edge never empties a span and never splits a character", () => {
  const edges: Edge[] = ["start", "end"];
  const { length } = text.index;
  fc.assert(
    fc.property(
      fc.nat(length - 1),
      fc.constantFrom(...edges),
      fc.constantFrom("character", "word" as const),
      fc.constantFrom("forward", "back" as const),
      (from, edge, unit, direction) => {
        fc.pre(isGraphemeBoundary(text.index, from) && isGraphemeBoundary(text.index, from + 1));
        const moved = moveEdge(text, { start: from, end: from + 1 }, edge, unit, direction);
        expect(moved.start).toBeLessThan(moved.end);
        expect(isGraphemeBoundary(text.index, moved[edge])).toBe(true);
      },
    ),
  );
});
