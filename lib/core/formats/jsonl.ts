import { textToDocument } from "@/lib/core/text/document-text.ts";
import { normaliseNewlines } from "@/lib/core/text/plain-text.ts";
import { decodeText } from "./decode-text.ts";
import { finishArticle } from "./finish-article.ts";
import { readHtmlText } from "./html.ts";
import { isJsonDeeperThan, maxJsonDepth } from "./json-depth.ts";
import { isRefusal, type ReadOutcome } from "./parsed-article.ts";

/** Fields of our own export that describe the row, not the article; they are left out of `meta`. */
const rowFields = "schema project textSha256 offsetUnit layer annotator spans relations".split(" ");

/** The most lines of one file: each answers with an outcome, and all of them are held until the file is through. */
const maxLines = 10_000;

const tooManyLines = `A file may have ${maxLines.toLocaleString("en")} lines. Line ${maxLines.toLocaleString("en")} was the last that was read; put the rest into another file and import that too.`;

/**
 * Reads a `.jsonl` file: an article for each line, with its `text` or `html` and any provenance; everything else goes into `meta`.
 * Blank lines are passed over. A line that is refused does not stop the others; from line 10,001 on nothing is read.
 */
export function* readJsonl(bytes: Uint8Array): Generator<ReadOutcome> {
  let line = 0;
  for (const lineBytes of splitLines(bytes)) {
    line += 1;
    if (line > maxLines) {
      yield { reason: tooManyLines, line };
      return;
    }
    const outcome = readLine(lineBytes);
    if (outcome) yield { ...outcome, line };
  }
}

function* splitLines(bytes: Uint8Array): Generator<Uint8Array> {
  const source = toUtf8(bytes);
  for (let start = 0; start < source.length; ) {
    const newline = source.indexOf(0x0a, start);
    const end = newline < 0 ? source.length : newline;
    yield source.subarray(start, end);
    start = end + 1;
  }
}

/** UTF-16 with its mark as UTF-8, so that lines end in one byte; anything else as it is, to be decoded line by line. */
function toUtf8(bytes: Uint8Array): Uint8Array {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const decoded = isUtf16 ? decodeText(bytes) : null;
  return decoded && "text" in decoded ? new TextEncoder().encode(decoded.text) : bytes;
}

function readLine(bytes: Uint8Array): ReadOutcome | null {
  const decoded = decodeText(bytes);
  if ("reason" in decoded) {
    return { reason: "The line is not UTF-8 text. Save the file as UTF-8 and import it again." };
  }
  if (decoded.text.trim() === "") return null;
  if (isJsonDeeperThan(decoded.text, maxJsonDepth)) {
    return {
      reason: `The line nests more than ${maxJsonDepth} levels deep. Flatten it and import it again.`,
    };
  }
  try {
    const row = toRow(JSON.parse(decoded.text));
    return row ? readRow(row) : { reason: 'The line is JSON but no object. Give it the form {"text": "…"}.' };
  } catch (error) {
    if (error instanceof SyntaxError) {
      return { reason: `The line is not JSON: ${error.message}. Write one object on each line.` };
    }
    if (error instanceof RangeError) {
      return { reason: "The line nests too deep to be read. Flatten it and import it again." };
    }
    throw error;
  }
}

function toRow(value: unknown): Map<string, unknown> | null {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? new Map(Object.entries(value)) : null;
}

function readRow(row: Map<string, unknown>): ReadOutcome {
  const text = row.get("text");
  const html = row.get("html");
  const isOwnRow = row.get("schema") === "copydesk/1";
  const notes = isOwnRow ? describeLeftOut(row.get("spans")) : [];
  const meta = toRow(row.get("meta"));
  for (const name of ["text", "html", ...(meta ? ["meta"] : []), ...(isOwnRow ? rowFields : [])])
    row.delete(name);
  const outcome = readBody(text, html, Object.fromEntries(row), Object.fromEntries(meta ?? []));
  return isRefusal(outcome) ? outcome : { ...outcome, notes };
}

type Fields = Readonly<Record<string, unknown>>;

/** `text` is taken before `html`, because offsets made on it hold. */
function readBody(text: unknown, html: unknown, fields: Fields, meta: Fields): ReadOutcome {
  if (typeof text === "string") return finishArticle(textToDocument(normaliseNewlines(text)), fields, meta);
  if (typeof html === "string") return readHtmlText(html, fields, meta);
  return { reason: "The line has neither “text” nor “html”. Give it one of them, as a string." };
}

function describeLeftOut(spans: unknown): string[] {
  const count = Array.isArray(spans) ? spans.length : 0;
  if (count === 0) return [];
  return [`${count} ${count === 1 ? "span was" : "spans were"} not imported: an import takes articles only.`];
}
