/** Characters that show nothing or turn what stands beside them: controls, bidirectional ones, invisible ones, halves of pairs. */
const hidden = "[\\p{Cc}\\p{Cs}\\p{DI}\\u2028\\u2029\\u2800\\uFFF9-\\uFFFB]";

/** What a joiner can be shown by: the letters of scripts that join, and pictures. */
const joining =
  "(?:(?=[\\p{L}\\p{M}])[^\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{DI}]|\\p{ExtPict}|\\p{EMod}|\\uFE0F)";

/** Where such a character is seen after all: joiners, forms of pictures and of Han and Mongolian letters, flags of regions. */
const seen = [
  `(?<=${joining})[\\u200C\\u200D](?=${joining})`,
  // Some Indic letters end with one.
  "(?<=\\p{M})\\u200D(?![\\u200C\\u200D])",
  "(?<=[\\p{ExtPict}\\p{EMod}])[\\uFE0E\\uFE0F]",
  "(?<=[0-9#*])\\uFE0F(?=\\u20E3)",
  "(?<=\\p{Script=Han})[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]",
  "(?<=\\p{Script=Mongolian})[\\u180B-\\u180D\\u180F]",
  "(?<=\\u{1F3F4})[\\u{E0020}-\\u{E007E}]+\\u{E007F}",
].join("|");

const seenOrHidden = new RegExp(`(${seen})|${hidden}`, "gu");

/** Whether a name shows all that it holds. */
export function isPlainName(name: string): boolean {
  return withoutHidden(name) === name;
}

/** A name without what `isPlainName` refuses. */
export function toPlainName(name: string): string {
  return withoutHidden(name).trim();
}

function withoutHidden(name: string): string {
  return name.replace(seenOrHidden, (_, kept: string | undefined) => kept ?? "");
}

/**
 * What two names have in common that are one: compatibility forms (NFKC) and capitals make no difference. The database folds with
 * `folded_name`, which knows no letter that becomes two.
 */
export function foldName(name: string): string {
  // Small first: the capital of ß is two letters, its own capital form is not.
  return name.normalize("NFKC").toLowerCase().toUpperCase().toLowerCase().normalize("NFKC");
}

/** The first of some names that is another of them under `foldName`, or null. */
export function findSameName(names: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(foldName(name))) return name;
    seen.add(foldName(name));
  }
  return null;
}
