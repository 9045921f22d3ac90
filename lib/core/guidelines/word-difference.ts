import { diffArrays } from "diff";

/** A stretch of text that two versions share, or that only one of them has. */
export type Stretch = { readonly in: "both" | "before" | "after"; readonly text: string };

/**
 * What changed between two versions of a text, by words in any script; words that follow each other change together. The
 * stretches in both and before are the text before, those in both and after the text after, to the character.
 */
export function wordDifference(before: string, after: string): readonly Stretch[] {
  const parts = diffArrays(toWords(before), toWords(after));
  const stretches: Stretch[] = [];
  let removed = "";
  let added = "";
  const end = () => {
    if (removed) stretches.push({ in: "before", text: removed });
    if (added) stretches.push({ in: "after", text: added });
    removed = "";
    added = "";
  };
  for (const [at, part] of parts.entries()) {
    const text = part.value.join("");
    const joins = removed && added && at < parts.length - 1 && /^\s+$/u.test(text);
    if (part.removed) removed += text;
    else if (part.added) added += text;
    else if (joins) {
      removed += text;
      added += text;
    } else {
      end();
      stretches.push({ in: "both", text });
    }
  }
  end();
  return stretches;
}

function toWords(text: string): string[] {
  const segments = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  return Array.from(segments, ({ segment }) => segment);
}
