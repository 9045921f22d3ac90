import { normaliseNewlines } from "@/lib/core/text/plain-text.ts";
import { count } from "../notes.ts";
import type { Refusal } from "../parsed-article.ts";
import { cleanText } from "./clean-text.ts";
import { decodePage } from "./decode-page.ts";
import { decodeText } from "./decode-text.ts";

/** A text file's text, with the newlines of the house, and what is to be said of it. */
type TextRead = { readonly text: string; readonly notes: readonly string[] };

/**
 * Reads a text file strictly, as UTF-8 or as UTF-16 with its mark; or, where `isCleaned`, as browsers read pages and without control
 * characters. Notes tell what is no longer as it stood in the file, since offsets made on the file count it.
 */
export function readStrict(bytes: Uint8Array, isCleaned: boolean): TextRead | Refusal {
  const decoded = decodeText(bytes);
  if (!isCleaned) return "reason" in decoded ? decoded : normaliseText(decoded.text, decoded.hadMark);
  const page = "reason" in decoded ? decodePage(bytes) : null;
  const { text, notes } =
    "reason" in decoded ? normaliseText(page?.text ?? "") : normaliseText(decoded.text, decoded.hadMark);
  const cleaned = cleanText(text);
  return {
    text: cleaned.text,
    notes: [
      ...notes,
      ...(page ? [`The text was read as ${page.encoding}.`] : []),
      ...(page && page.badBytes > 0 ? [`${count(page.badBytes, "byte", "bytes")} became U+FFFD.`] : []),
      ...describeCleaned(cleaned.dropped),
    ],
  };
}

/** What is said of characters that were left out; nothing where there were none. */
export function describeCleaned(dropped: number): string[] {
  if (dropped === 0) return [];
  return [`${count(dropped, "control character was", "control characters were")} left out.`];
}

/**
 * A text with the newlines of the house and without a byte order mark, and what is said of both. `hadMark`: decoding has taken a mark
 * away already.
 */
export function normaliseText(text: string, hadMark = false): TextRead {
  const changed = text.match(/\r\n?/g)?.length ?? 0;
  const deeds = [
    ...(hadMark || text.startsWith("\uFEFF") ? ["Byte order mark (BOM) removed"] : []),
    ...(changed > 0 ? [`${count(changed, "line end", "line ends")} changed to LF`] : []),
  ];
  return {
    text: normaliseNewlines(text),
    notes: deeds.map((deed) => `${deed}; offsets made on the file may differ.`),
  };
}
