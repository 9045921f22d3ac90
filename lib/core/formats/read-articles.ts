import { readDocx } from "../articles/docx.ts";
import { readHtml } from "../articles/html.ts";
import { readMarkdown } from "../articles/markdown.ts";
import type { ReadOutcome } from "../articles/parsed-article.ts";
import { readPlainText } from "../articles/plain-text.ts";
import { plainReading, type ReadOptions } from "../articles/read-options.ts";
import { importExtensions, importFormatOf, maxFileBytes, type ReadFormatId } from "./formats.ts";
import { readJsonl } from "./jsonl/read.ts";

type Outcomes = Iterable<ReadOutcome> | Promise<ReadOutcome>;

/** What reads each format that articles are imported from. */
const readers: Readonly<Record<ReadFormatId, (bytes: Uint8Array, options: ReadOptions) => Outcomes>> = {
  text: (...file) => [readPlainText(...file)],
  markdown: (...file) => [readMarkdown(...file)],
  html: (...file) => [readHtml(...file)],
  docx: readDocx,
  jsonl: readJsonl,
};

/**
 * The articles of a file, one after another, each ready or refused with the reason; a file that cannot be read at all is one refusal.
 * The extension of the name decides the format. Expected problems never throw.
 */
export async function* readArticles(
  fileName: string,
  bytes: Uint8Array,
  options: ReadOptions = plainReading,
): AsyncGenerator<ReadOutcome> {
  const format = importFormatOf(fileName);
  if (!format) {
    yield { reason: `It is none of the files that can be imported: ${importExtensions.join(", ")}.` };
    return;
  }
  if (bytes.length > maxFileBytes) {
    yield { reason: "It is larger than 10 MB. Split it into smaller files." };
    return;
  }
  try {
    yield* toIterable(await readers[format](bytes, options));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    yield { reason: "Its parts nest too deep to be read. Simplify it, or import it as .txt." };
  }
}

function toIterable(outcomes: Iterable<ReadOutcome> | ReadOutcome): Iterable<ReadOutcome> {
  return Symbol.iterator in outcomes ? outcomes : [outcomes];
}
