import { getBOMEncoding, normalizeEncoding, TextDecoder } from "@exodus/bytes/encoding.js";
import { findDeclared } from "./find-declared.ts";
import { guessEncoding } from "./guess-encoding.ts";

/** A decoded page. `badBytes` counts the places that were no text in its encoding; each is U+FFFD now. */
export type DecodedPage = { readonly text: string; readonly encoding: string; readonly badBytes: number };

/**
 * Decodes a web page as browsers do (WHATWG Encoding and HTML 13.2.3): by its byte order mark, else the `charset` that it was sent with, else the
 * first encoding named by a `meta` of its head or by its XML declaration, else by a guess. Nothing makes it fail.
 */
export function decodePage(bytes: Uint8Array, charset = ""): DecodedPage {
  const encoding =
    getBOMEncoding(bytes) ?? normalizeEncoding(charset.trim()) ?? findDeclared(bytes) ?? guessEncoding(bytes);
  // Node's own decoder leaves the curly quotes of windows-1252 undecoded.
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, badBytes: countBadBytes(bytes, text, encoding) };
}

/** A page may hold U+FFFD itself, so they are counted only where strict decoding fails. */
function countBadBytes(bytes: Uint8Array, text: string, encoding: string): number {
  const count = text.split("\uFFFD").length - 1;
  if (count === 0) return 0;
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return 0;
  } catch {
    return count;
  }
}
