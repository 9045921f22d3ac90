/** A text with the newlines of the house: CRLF and lone CR become LF, a leading byte order mark goes, nothing else changes. */
export function normaliseNewlines(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/**
 * Why a text cannot be an article's, as a sentence for the person who imports it, or null when it can.
 * Refused are NUL (PostgreSQL cannot hold it), halves of surrogate pairs (UTF-8 cannot) and control characters other than
 * tab, line feed and form feed. Expects what `normaliseNewlines` gives.
 */
export function findTextProblem(text: string): string | null {
  const match = refused.exec(text);
  if (!match) return null;
  const line = text.slice(0, match.index).split("\n").length;
  const [character] = match;
  if (character === "\0") {
    return `Line ${line} holds a NUL character, so this is probably not a text file. Save it as UTF-8 text and import it again.`;
  }
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return character >= "\uD800"
    ? `Line ${line} holds half a character (U+${code}). Save the text as UTF-8 and import it again.`
    : `Line ${line} holds the control character U+${code}. Remove it, or save the text as UTF-8, and import it again.`;
}

// With the u flag \p{Cs} matches a surrogate only where its other half is missing.
const refused = /(?![\t\n\f])[\p{Cc}\p{Cs}]/u;
