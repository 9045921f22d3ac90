/**
 * Whether somebody who annotates `languages` (empty: all) can be given an article in `tag`. A language takes in its
 * variants: `pt` reads `pt-BR`, `pt-BR` does not read `pt` (basic filtering of RFC 4647, section 3.3.1).
 */
export function readsLanguage(languages: readonly string[], tag: string): boolean {
  const wanted = tag.toLowerCase();
  return (
    languages.length === 0 ||
    languages.some((language) => {
      const range = language.toLowerCase();
      return wanted === range || wanted.startsWith(`${range}-`);
    })
  );
}
