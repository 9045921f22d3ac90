import { describe, expect, test } from "vitest";
import { labels, makeSpan } from "@/lib/core/annotation/arbitraries.ts";
import { correctionWords } from "./correction-words.ts";

const was = makeSpan("a", "quote", 1, 3);

describe("what a correction changed", () => {
  test("is nothing where the mark is as it was", () => {
    expect(correctionWords(was, { ...was, id: "gold" }, labels)).toEqual([]);
  });

  test("names the words taken in and left out", () => {
    expect(correctionWords(was, makeSpan("a", "quote", 1, 10), labels)).toEqual([
      "with “,” said” at the end",
    ]);
    expect(correctionWords(was, makeSpan("a", "quote", 2, 3), labels)).toEqual(["without “N” at the start"]);
  });

  test("says which words they were where none of them stayed", () => {
    expect(correctionWords(was, makeSpan("a", "quote", 6, 10), labels)).toEqual(["was “No”"]);
  });

  test("names the label and the attributes as they were", () => {
    expect(correctionWords(was, { ...was, labelId: "label-claim" }, labels)).toEqual(["label was Quote"]);
    const kinds = [{ kind: "indirect" }, { kind: "direct" }].map((attributes) => ({ ...was, attributes }));
    expect(correctionWords(kinds[0]!, kinds[1]!, labels)).toEqual(["kind was indirect"]);
  });
});
