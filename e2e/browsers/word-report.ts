import { createTextIndex, type TextIndex } from "@/lib/core/text/code-points.ts";
import { findOccurrences } from "@/lib/core/text/occurrences.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { sentenceAt } from "@/lib/core/text/sentences.ts";
import { snapSelection } from "@/lib/core/text/snapping/snap.ts";
import { quoteVectors, readDrag, snapVectors } from "@/lib/core/text/snapping/snap-vectors.fixture.ts";
import { placedWordVectors, wordVectors } from "@/lib/core/text/word-vectors.fixture.ts";
import { countWords, listWords, wordAt } from "@/lib/core/text/words.ts";
import { createNoise } from "./noise.ts";

// What every engine must answer alike. It runs in Node and, bundled, in each browser; nothing of it may hang on the machine.

const say = (index: TextIndex, range: TextRange | null) =>
  range ? JSON.stringify(index.slice(range.start, range.end)) : "nothing";

function sayWords(text: string, language: string): string {
  const index = createTextIndex(text);
  return listWords(index, language)
    .map((range) => say(index, range))
    .join(" ");
}

function saySnapped(text: string, drag: TextRange, language: string): string {
  const index = createTextIndex(text);
  return [true, false]
    .map((takesQuotationMarks) => say(index, snapSelection(index, drag, language, { takesQuotationMarks })))
    .join(" / ");
}

/** Lines of what is asked and answered: the vectors, and texts and drags drawn from a fixed seed. */
export function reportWords(): string[] {
  const lines: string[] = [];
  for (const [language, text] of wordVectors) {
    lines.push(`words of ${language} ${text}: ${sayWords(text, language)}, ${countWords(text, language)}`);
  }
  for (const [text, inside] of placedWordVectors) {
    const index = createTextIndex(text);
    lines.push(`word at ${inside} of ${text}: ${say(index, wordAt(index, text.indexOf(inside), "en"))}`);
  }
  const drags = [
    ...snapVectors.map(([, drawn, , language = "en"]) => [drawn, language] as const),
    ...quoteVectors.map(([drawn]) => [drawn, "en"] as const),
  ];
  for (const [drawn, language] of drags) {
    const { text, start, end } = readDrag(drawn);
    lines.push(`drag ${drawn}: ${saySnapped(text, { start, end }, language)}`);
  }
  const noise = createNoise(20_260_729);
  for (let turn = 0; turn < 3_000; turn += 1) {
    const { text, language } = noise.text();
    const index = createTextIndex(text);
    const [a, b] = [noise.below(index.length + 1), noise.below(index.length + 1)];
    const drag = { start: Math.min(a, b), end: Math.max(a, b) };
    const asked = JSON.stringify([language, text, drag.start, drag.end]);
    lines.push(`words ${asked}: ${sayWords(text, language)}, ${countWords(text, language)}`);
    lines.push(`drag ${asked}: ${saySnapped(text, drag, language)}`);
    lines.push(`sentence ${asked}: ${say(index, sentenceAt(index, drag.start, language))}`);
    const word = wordAt(index, drag.start, language);
    const quote = word ? index.slice(word.start, word.end) : "";
    lines.push(
      `others ${asked}: ${findOccurrences(index, quote, { wholeWords: true, language }).map(({ start }) => start)}`,
    );
  }
  return lines;
}
