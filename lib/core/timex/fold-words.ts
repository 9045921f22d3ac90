/** A date's words as the rules read them: lower case, plain quotes and hyphens, single spaces, nothing at the ends that is not part of it. */
export function foldWords(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’´`ʼ]/gu, "'")
    .replace(/[‐‑‒–]/gu, "-")
    .replace(/\s+/gu, " ")
    .replace(/^[\s,;:("“]+|[\s,;:)"”]+$/gu, "");
}
