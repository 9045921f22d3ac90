import { isLosslessNumber } from "lossless-json";
import { textToDocument } from "@/lib/core/text/document-text.ts";
import { cleanText } from "../../articles/encoding/clean-text.ts";
import { decodeText } from "../../articles/encoding/decode-text.ts";
import { describeCleaned, normaliseText, readStrict } from "../../articles/encoding/read-strict.ts";
import { finishArticle } from "../../articles/finish-article.ts";
import { readHtmlText } from "../../articles/html.ts";
import type { ReadOutcome } from "../../articles/parsed-article.ts";
import { plainReading, type ReadOptions } from "../../articles/read-options.ts";
import { isJsonDeeperThan, maxJsonDepth } from "../../json/json-depth.ts";
import { parseJson } from "../../json/parse-json.ts";

/** Fields of our own export that describe the row, not the article; they are left out of `meta`. */
const rowFields = "schema project textSha256 offsetUnit layer annotator spans relations".split(" ");

/** Where the tools of the field keep labels: doccano, Prodigy, Label Studio, spaCy, BRAT's converters, Hugging Face. */
const labelFields =
  "label labels spans entities relations annotations predictions completions ner_tags tags cats".split(" ");

/** The most lines of one file: each answers with an outcome, and all of them are held until the file is through. */
const maxLines = 10_000;

const tooManyLines = `A file may have ${maxLines.toLocaleString("en")} lines. Line ${maxLines.toLocaleString("en")} was the last that was read; put the rest into another file and import that too.`;

/**
 * Reads a `.jsonl` file: an article for each line, with its `text` or `html` and any provenance; everything else goes into `meta`.
 * Blank lines are passed over. A line that is refused does not stop the others; from line 10,001 on nothing is read.
 */
export function* readJsonl(bytes: Uint8Array, options: ReadOptions = plainReading): Generator<ReadOutcome> {
  let line = 0;
  for (const lineBytes of splitLines(bytes)) {
    line += 1;
    if (line > maxLines) {
      yield { reason: tooManyLines, line };
      return;
    }
    const outcome = readLine(lineBytes, options);
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

/** UTF-16 with its mark as UTF-8 with the same, so that lines end in one byte; anything else as it is, to be decoded line by line. */
function toUtf8(bytes: Uint8Array): Uint8Array {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const decoded = isUtf16 ? decodeText(bytes) : null;
  return decoded && "text" in decoded ? new TextEncoder().encode(`\uFEFF${decoded.text}`) : bytes;
}

function readLine(bytes: Uint8Array, options: ReadOptions): ReadOutcome | null {
  // The line's own end is no part of any text in it.
  const read = readStrict(bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes, options.isCleaned);
  if ("reason" in read) {
    return {
      reason: "The line is not UTF-8 text. Save the file as UTF-8 and import it again, or have it cleaned.",
    };
  }
  if (read.text.trim() === "") return null;
  if (isJsonDeeperThan(read.text, maxJsonDepth)) {
    return {
      reason: `The line nests more than ${maxJsonDepth} levels deep. Flatten it and import it again.`,
    };
  }
  try {
    const { value, notes } = parseJson(read.text);
    const row = toRow(value);
    if (!row) return { reason: 'The line is JSON but no object. Give it the form {"text": "…"}.' };
    return readRow(row, [...read.notes, ...notes], options);
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
  const isObject =
    typeof value === "object" && value !== null && !Array.isArray(value) && !isLosslessNumber(value);
  return isObject ? new Map(Object.entries(value)) : null;
}

function readRow(row: Map<string, unknown>, parsing: readonly string[], options: ReadOptions): ReadOutcome {
  const text = row.get("text");
  const html = row.get("html");
  const isOwnRow = row.get("schema") === "copydesk/1";
  const notes = [...parsing, ...(isOwnRow ? describeLeftOut(row.get("spans")) : describeLabels(row))];
  const meta = toRow(row.get("meta"));
  for (const name of ["text", "html", ...(meta ? ["meta"] : []), ...(isOwnRow ? rowFields : [])])
    row.delete(name);
  const beside = { fields: Object.fromEntries(row), meta: Object.fromEntries(meta ?? []), notes };
  // Offsets made on `text` hold, so it is taken before `html`.
  if (typeof text === "string") return readText(text, beside, options);
  if (typeof html === "string") return readHtmlText(html, beside, options);
  return { reason: "The line has neither “text” nor “html”. Give it one of them, as a string." };
}

type Beside = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly notes: readonly string[];
};

function readText(source: string, beside: Beside, options: ReadOptions): ReadOutcome {
  const { text, notes } = normaliseText(source);
  const cleaned = options.isCleaned ? cleanText(text) : { text, dropped: 0 };
  return finishArticle(textToDocument(cleaned.text), {
    ...beside,
    notes: [...beside.notes, ...notes, ...describeCleaned(cleaned.dropped)],
    options,
  });
}

function describeLeftOut(spans: unknown): string[] {
  const amount = Array.isArray(spans) ? spans.length : 0;
  if (amount === 0) return [];
  return [
    `${amount} ${amount === 1 ? "span was" : "spans were"} not imported: an import takes articles only.`,
  ];
}

/** Labels of other tools stay in the metadata with everything else that is not understood. */
function describeLabels(row: ReadonlyMap<string, unknown>): string[] {
  const found = labelFields.filter((name) => {
    const value = row.get(name);
    const isNothing =
      value === undefined || value === null || (typeof value === "string" && value.trim() === "");
    return !isNothing && !(Array.isArray(value) && value.length === 0);
  });
  if (found.length === 0) return [];
  const fields = found.map((name) => `“${name}”`).join(", ");
  return [`Labels were left out: Copydesk does not read them yet. ${fields} stays in the metadata.`];
}
