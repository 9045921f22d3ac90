import { diffArrays } from "diff";

/** A stretch of text that two versions share, or that only one of them has. */
export type Stretch = { readonly in: "both" | "before" | "after"; readonly text: string };

/**
 * What changed between two versions of a text, by words in any script. The stretches in both and before are the text
 * before, those in both and after the text after, to the character.
 */
export function wordDifference(before: string, after: string): readonly Stretch[] {
  return diffArrays(toWords(before), toWords(after)).map(({ value, added, removed }) => ({
    in: added ? "after" : removed ? "before" : "both",
    text: value.join(""),
  }));
}

/** The words, each with the space after it, so that words that follow each other change together. */
function toWords(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)) {
    const last = words.length - 1;
    if (last >= 0 && /^\s+$/u.test(segment)) words[last] += segment;
    else words.push(segment);
  }
  return words;
}
