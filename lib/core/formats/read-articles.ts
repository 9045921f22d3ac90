import { readDocx } from "../articles/docx.ts";
import { readHtml } from "../articles/html.ts";
import { readMarkdown } from "../articles/markdown.ts";
import type { ReadOutcome } from "../articles/parsed-article.ts";
import { readPlainText } from "../articles/plain-text.ts";
import { plainReading, type ReadOptions } from "../articles/read-options.ts";
import { readJsonl } from "./jsonl/read.ts";

type Outcomes = Iterable<ReadOutcome> | Promise<ReadOutcome>;

/** A kind of file that articles are imported from. */
type ArticleFormat = {
  readonly title: string;
  /** In lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Outcomes;
};

/** The largest file that is read, in bytes. */
export const maxFileBytes = 10_000_000;

/** Every format that can be imported. A new one is a file beside this one and a line here. */
const articleFormats: readonly ArticleFormat[] = [
  { title: "Plain text", extensions: [".txt"], read: (...file) => [readPlainText(...file)] },
  { title: "Markdown", extensions: [".md", ".markdown"], read: (...file) => [readMarkdown(...file)] },
  { title: "Web page", extensions: [".html", ".htm"], read: (...file) => [readHtml(...file)] },
  { title: "Word document", extensions: [".docx"], read: readDocx },
  { title: "JSON lines", extensions: [".jsonl", ".ndjson"], read: readJsonl },
];

/** The extensions that can be imported, such as `.txt`. */
export const articleExtensions: readonly string[] = articleFormats.flatMap((format) => format.extensions);

/**
 * The articles of a file, one after another, each ready or refused with the reason; a file that cannot be read at all is one refusal.
 * The extension of the name decides the format. Expected problems never throw.
 */
export async function* readArticles(
  fileName: string,
  bytes: Uint8Array,
  options: ReadOptions = plainReading,
): AsyncGenerator<ReadOutcome> {
  const name = fileName.toLowerCase();
  const format = articleFormats.find(({ extensions }) =>
    extensions.some((extension) => name.endsWith(extension)),
  );
  if (!format) {
    yield { reason: `It is none of the files that can be imported: ${articleExtensions.join(", ")}.` };
    return;
  }
  if (bytes.length > maxFileBytes) {
    yield { reason: "It is larger than 10 MB. Split it into smaller files." };
    return;
  }
  try {
    yield* toIterable(await format.read(bytes, options));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    yield { reason: "Its parts nest too deep to be read. Simplify it, or import it as .txt." };
  }
}

function toIterable(outcomes: Iterable<ReadOutcome> | ReadOutcome): Iterable<ReadOutcome> {
  return Symbol.iterator in outcomes ? outcomes : [outcomes];
}
