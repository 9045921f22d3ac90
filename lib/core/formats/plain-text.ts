import { textToDocument } from "@/lib/core/text/document-text.ts";
import { normaliseNewlines } from "@/lib/core/text/plain-text.ts";
import { decodeText } from "./decode-text.ts";
import { finishArticle } from "./finish-article.ts";
import type { ReadOutcome } from "./parsed-article.ts";

/** Reads a `.txt` file: the text is the file, each line a block, so that offsets made on the file hold. */
export function readPlainText(bytes: Uint8Array): ReadOutcome {
  const decoded = decodeText(bytes);
  if ("reason" in decoded) return decoded;
  return finishArticle(textToDocument(normaliseNewlines(decoded.text)), {});
}
