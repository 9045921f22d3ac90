/** A text that can be kept, and how many characters were left out or replaced for it. */
export type CleanedText = { readonly text: string; readonly dropped: number };

// The characters that findTextProblem refuses.
const unkept = /(?![\t\n\f])[\p{Cc}\p{Cs}]/gu;

/** Leaves out control characters and halves of surrogate pairs. Expects what `normaliseNewlines` gives. */
export function cleanText(text: string): CleanedText {
  let dropped = 0;
  const cleaned = text.replace(unkept, () => {
    dropped += 1;
    return "";
  });
  return { text: cleaned, dropped };
}
