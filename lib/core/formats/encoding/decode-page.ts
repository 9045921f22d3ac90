import { getBOMEncoding, normalizeEncoding, TextDecoder } from "@exodus/bytes/encoding.js";
import { guessEncoding } from "./guess-encoding.ts";

/** A decoded page. `badBytes` counts the places that were no text in its encoding; each is U+FFFD now. */
export type DecodedPage = { readonly text: string; readonly encoding: string; readonly badBytes: number };

/**
 * Decodes a web page as browsers do (WHATWG Encoding and HTML 13.2.3): by its byte order mark, else the `charset` that it was sent with, else
 * the first encoding named by a `meta` of its head or by its XML declaration, else by a guess. Nothing makes it fail.
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

/** Heads of real pages grow long, and browsers that have seen the whole head go back and decode it anew. */
const longestHead = 500_000;

function findDeclared(bytes: Uint8Array): string | null {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, longestHead));
  const head = start.slice(0, findHeadEnd(start)).replace(/<!--[\s\S]*?-->/g, "");
  const xml = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/i.exec(head)?.[1];
  for (const [tag] of head.matchAll(/<meta[\s/][^>]*>/gi)) {
    const named = toUsable(/charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(tag)?.[1]);
    if (named) return named;
  }
  return toUsable(xml);
}

function findHeadEnd(page: string): number {
  const end = page.search(/<\/head|<body[\s>]/i);
  return end < 0 ? page.length : end;
}

/** What could be read to name UTF-16 is not UTF-16 (HTML 13.2.3.3). */
function toUsable(label: string | undefined): string | null {
  const encoding = normalizeEncoding(label ?? "");
  if (encoding?.startsWith("utf-16")) return "utf-8";
  return encoding === "x-user-defined" ? "windows-1252" : encoding;
}
