import { describe, expect, test } from "vitest";
import { context, makeSpan } from "@/lib/core/annotation/arbitraries.fixture.ts";
import { contentWords, correctionTitle, placeWords } from "./correction-words.ts";

const was = makeSpan("a", "quote", 1, 3);
const toAna = { typeId: "type-speaker", quote: "Ana" };

describe("what a correction changed", () => {
  test("is nothing where the mark is as it was", () => {
    expect(placeWords(was, { ...was, id: "gold" })).toEqual([]);
    expect(contentWords(was, { ...was, id: "gold" }, [], context)).toEqual([]);
  });

  test("names the words taken in and left out", () => {
    expect(placeWords(was, makeSpan("a", "quote", 1, 10))).toEqual(["with “,” said” at the end"]);
    expect(placeWords(was, makeSpan("a", "quote", 2, 3))).toEqual(["without “N” at the start"]);
  });

  test("says which words they were where none of them stayed", () => {
    expect(placeWords(was, makeSpan("a", "quote", 6, 10))).toEqual(["was “No”"]);
  });

  test("names the label and the attributes as they were", () => {
    const claim = { ...was, labelId: "label-claim" };
    expect(contentWords(was, claim, [{ ...toAna, quote: null }], context)).toEqual(["label was Quote"]);
    const kinds = [{ kind: "indirect" }, { kind: "direct" }].map((attributes) => ({ ...was, attributes }));
    expect(contentWords(kinds[0]!, kinds[1]!, [], context)).toEqual(["kind was indirect"]);
  });

  test("names where a link leads now, and says so in its title where nothing else changed", () => {
    expect(contentWords(was, was, [toAna], context)).toEqual(["speaker is now “Ana”"]);
    expect(contentWords(was, was, [{ ...toAna, quote: null }], context)).toEqual(["speaker removed"]);
    expect(correctionTitle(was, { ...was, id: "gold" }, [toAna])).toBe("Link corrected");
    expect(correctionTitle(was, { ...was, note: "new" }, [toAna])).toBe("Corrected");
  });
});
