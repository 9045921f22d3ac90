import { textToDocument } from "@/lib/core/text/document-text.ts";
import { readStrict } from "./encoding/read-strict.ts";
import { finishArticle } from "./finish-article.ts";
import type { ReadOutcome } from "./parsed-article.ts";
import { plainReading, type ReadOptions } from "./read-options.ts";

/** Reads a `.txt` file: the text is the file, each line a block, so that offsets made on the file hold. */
export function readPlainText(bytes: Uint8Array, options: ReadOptions = plainReading): ReadOutcome {
  const read = readStrict(bytes, options.isCleaned);
  if ("reason" in read) return read;
  return finishArticle(textToDocument(read.text), { fields: {}, notes: read.notes, options });
}
