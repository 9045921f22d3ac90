/** Markdown parsers take time quadratic in open delimiters and in depth; these bounds are far beyond any article. */

const maxLength = 1_000_000;
const maxDelimiters = 5_000;
const maxIndent = 80;

// Each character can be read in one way only: where two were possible, a line of 39 quotes would be read in 2³⁹ ways.
const containerMark = "(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t]))";
const tooDeep = new RegExp(`^(${containerMark}{40})${containerMark}+`, "gm");
const tooFarIn = new RegExp(`^([ \\t]{${maxIndent}})[ \\t]+`, "gm");

/** The Markdown without the quotes, lists and indents that nest too deep, or the sentence that says why it cannot be read in good time. */
export function limitMarkdown(source: string): { source: string } | { reason: string } {
  if (source.length > maxLength) {
    return {
      reason: "It is longer than 1,000,000 characters of Markdown. Split it, or import it as .txt or .html.",
    };
  }
  let line = 1;
  for (const paragraph of source.split(/\n[ \t]*\n/)) {
    const delimiters = paragraph.match(/[*_~`[\]]/g)?.length ?? 0;
    if (delimiters > maxDelimiters) {
      return {
        reason: `The paragraph at line ${line} holds ${delimiters.toLocaleString("en")} marks such as * and [. Import it as .txt.`,
      };
    }
    line += paragraph.split("\n").length + 1;
  }
  return { source: source.replace(tooDeep, "$1").replace(tooFarIn, "$1") };
}
