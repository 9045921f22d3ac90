const fractions: Readonly<Record<string, string>> = { "½": ".5", "¼": ".25", "¾": ".75" };

const written: Readonly<Record<string, string>> = { "1/2": ".5", "1/4": ".25", "3/4": ".75" };

/** A date's words as the rules read them: lower case, plain quotes and hyphens, single spaces, nothing at the ends that is not part of it. */
export function foldWords(words: string): string {
  return words
    .replace(/([0-9]?) ?([½¼¾])/gu, (_, whole, part) => (whole || "0") + (fractions[part] ?? ""))
    .replace(/([0-9]) ([13]\/[24])(?![0-9/])/gu, (_, whole, part) => whole + (written[part] ?? ""))
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’´`ʼ]/gu, "'")
    .replace(/[‐‑‒–]/gu, "-")
    .replace(/\s+/gu, " ")
    .replace(/^[\s,;:("“]+|[\s,;:)"”]+$/gu, "");
}
