/** Characters that show nothing or turn what stands beside them: controls, bidirectional ones, invisible ones, halves of pairs. */
const hidden =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/u;

/** Whether a name shows all that it holds. Joiners, which many scripts and emoji need, are shown by what they join. */
export function isPlainName(name: string): boolean {
  return !hidden.test(name);
}

/** A name without what `isPlainName` refuses. */
export function toPlainName(name: string): string {
  return name.replace(new RegExp(hidden, "gu"), "").trim();
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
