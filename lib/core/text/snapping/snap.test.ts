import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextIndex } from "../code-points.ts";
import { isGraphemeBoundary } from "../graphemes.ts";
import { expectWholePairs } from "./expect-whole-pairs.fixture.ts";
import { snapSelection } from "./snap.ts";
import { quoteVectors, readDrag, snapVectors } from "./snap-vectors.fixture.ts";

function snap(drawn: string, takesQuotationMarks: boolean, language = "en"): string | null {
  const { text, start, end } = readDrag(drawn);
  const index = createTextIndex(text);
  const snapped = snapSelection(index, { start, end }, language, { takesQuotationMarks });
  return snapped && index.slice(snapped.start, snapped.end);
}

for (const [what, drawn, words, language] of snapVectors) {
  test(`a drag ${what}: ${drawn}`, () => {
    expect(snap(drawn, false, language)).toBe(words);
    expect(snap(drawn, true, language)).toBe(words);
  });
}

test.each(quoteVectors)("%s is %s as a quote, as anything else %s", (drawn, quote, other) => {
  expect(snap(drawn, true)).toBe(quote);
  expect(snap(drawn, false)).toBe(other);
});

const news = [
  "Ode (left) told reporters: 'It is a 'no go' area, and the workers' claims are wrong.' She left.",
  "“We agreed,” said Lim (right), “and ‘The Mill’ (our ally) did not.” It was “a deal” (of sorts).",
  "« Nous partons », dit-il ; „Wir gehen“, sagte sie (im Mai).",
].join("\n");

test("no drag over news keeps one half of a pair of marks", () => {
  const index = createTextIndex(news);
  const offset = fc.nat(index.length);
  fc.assert(
    fc.property(offset, offset, fc.boolean(), (a, b, takesQuotationMarks) => {
      const drag = { start: Math.min(a, b), end: Math.max(a, b) };
      const snapped = snapSelection(index, drag, "en", { takesQuotationMarks });
      if (snapped) expectWholePairs(index, snapped);
    }),
    { numRuns: 2_000 },
  );
});

const unit = fc.constantFrom(
  ..."ab1 \n,.;:—-()[]“”‘’'\"„«»「」´`_%中文س😀".split(/(?:)/u),
  ...["\u0301", "\u200D", "\u200F", "\u00A0", "U.S.", "’s", "\uFE0F", "🇬", "ג'", "\u0600"],
);

test("a snapped selection is stable, whole and without outer white space", () => {
  fc.assert(
    fc.property(
      fc.array(unit, { maxLength: 40 }),
      fc.nat(40),
      fc.nat(40),
      fc.boolean(),
      (units, a, b, takesQuotationMarks) => {
        const index = createTextIndex(units.join(""));
        const start = Math.min(a, b, index.length);
        const end = Math.min(Math.max(a, b), index.length);
        const snapped = snapSelection(index, { start, end }, "en", { takesQuotationMarks });
        if (!snapped) return;
        const quote = index.slice(snapped.start, snapped.end);
        expect(quote.trim()).toBe(quote);
        expect(quote).not.toBe("");
        expect(isGraphemeBoundary(index, snapped.start) && isGraphemeBoundary(index, snapped.end)).toBe(true);
        expect(snapSelection(index, snapped, "en", { takesQuotationMarks })).toEqual(snapped);
      },
    ),
    { numRuns: 1_000 },
  );
});
