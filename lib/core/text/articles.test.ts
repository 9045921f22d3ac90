import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTextIndex } from "./code-points.ts";
import { documentToText, textToDocument } from "./document-text.ts";
import { expectOffsets } from "./expect-offsets.fixture.ts";
import { findTextProblem, normaliseNewlines } from "./plain-text.ts";
import { nextSentenceStart, sentenceAt } from "./sentences.ts";
import { expectWholePairs } from "./snapping/expect-whole-pairs.fixture.ts";
import { snapSelection } from "./snapping/snap.ts";
import { countWords, nextWordStart, wordAt } from "./words.ts";

/** Articles as newsrooms publish them, where somebody has put some beside the project. Nothing of them is kept here. */
const folder = new URL("../../../../shared/articles/", import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];

const articles = names.map((name) => {
  const text = normaliseNewlines(readFileSync(new URL(name, folder), "utf8"));
  const index = createTextIndex(text);
  return { name, text, index, offset: fc.nat(index.length) };
});

describe.skipIf(articles.length === 0)("in articles as newsrooms publish them", () => {
  test.for(articles)("offsets hold and the document gives the text back: $name", ({ text }) => {
    expect(findTextProblem(text)).toBeNull();
    expect(documentToText(textToDocument(text))).toBe(text);
    expectOffsets(text.slice(0, 2_000));
  });

  test.for(articles)("any drag becomes whole words, and stays when dragged again: $name", (article) => {
    const { index, offset } = article;
    fc.assert(
      fc.property(offset, offset, (a, b) => {
        const drag = { start: Math.min(a, b), end: Math.max(a, b) };
        const snapped = snapSelection(index, drag, "en");
        if (!snapped) {
          expect(/[\p{L}\p{N}]/u.test(index.slice(drag.start, drag.end))).toBe(false);
          return;
        }
        const quote = index.slice(snapped.start, snapped.end);
        expect(quote.trim()).toBe(quote);
        expect(quote).not.toMatch(/^[,.;:)\]]|[,;:([]$/);
        expect(snapSelection(index, snapped, "en")).toEqual(snapped);
        expectWholePairs(index, snapped);
      }),
      { numRuns: 500 },
    );
  });

  test.for(articles)("a sloppy drag over a whole paragraph marks what a neat one does: $name", (article) => {
    const { text, index } = article;
    for (const line of text.split("\n").filter((candidate) => candidate.trim() !== "")) {
      const start = [...text.slice(0, text.indexOf(line))].length;
      const neat = snapSelection(index, { start, end: start + [...line].length }, "en");
      const sloppy = {
        start: Math.max(0, start - 1),
        end: Math.min(index.length, start + [...line].length + 1),
      };
      expect(snapSelection(index, sloppy, "en")).toEqual(neat);
    }
  });

  test.for(articles)("words and sentences tile the text in order, line by line: $name", ({ text, index }) => {
    let words = wordAt(index, 0, "en") ? 1 : 0;
    for (let at = 0; at < index.length; ) {
      const next = nextWordStart(index, at, "en");
      expect(next).toBeGreaterThan(at);
      if (next < index.length) expect(wordAt(index, next, "en")?.start).toBe(next);
      if (next < index.length) words += 1;
      at = next;
    }
    expect(countWords(text, "en")).toBe(words);
    for (let at = 0; at < index.length; at = nextSentenceStart(index, at, "en")) {
      const sentence = sentenceAt(index, at, "en");
      expect(index.slice(sentence.start, sentence.end)).not.toContain("\n");
    }
  });
});
