const scripts =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";

/** Finds a character of a script that sets no space between words, where only a dictionary knows where one ends. */
export const spaceless = new RegExp(`[${scripts}]`, "u");

const runs = new RegExp(`[${scripts}][${scripts}\\p{M}\\u200C\\u200Dーｰ]*`, "gu");

/** A text twice, of the same length: only what stands in such scripts, and only the rest, spaces in the place of the other. */
export function partScripts(text: string): { readonly dictionary: string; readonly spaced: string } {
  if (!spaceless.test(text)) return { dictionary: "", spaced: text };
  const places = [...text.matchAll(runs)];
  let dictionary = "";
  for (const { 0: run, index } of places) dictionary += " ".repeat(index - dictionary.length) + run;
  return { dictionary, spaced: text.replace(runs, (run) => " ".repeat(run.length)) };
}

/** Is this the language (BCP 47) of one of these codes? */
export function isLanguage(language: string, codes: readonly string[]): boolean {
  return codes.includes((language.split("-", 1)[0] ?? "").toLowerCase());
}
