import type { Nodes, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { normaliseNewlines } from "@/lib/core/text/plain-text.ts";
import { cleanText } from "./encoding/clean-text.ts";
import { decodePage } from "./encoding/decode-page.ts";
import { describeCleaned } from "./encoding/read-strict.ts";
import { finishArticle } from "./finish-article.ts";
import { hastToDocument } from "./hast-to-document.ts";
import { readHtmlProvenance } from "./html-provenance.ts";
import { limitNesting } from "./limit-nesting.ts";
import { count } from "./notes.ts";
import { describeReading, readPage } from "./page/read-page.ts";
import type { ReadOutcome, Refusal } from "./parsed-article.ts";
import { plainReading, type ReadOptions } from "./read-options.ts";

const parser = unified().use(rehypeParse);

/** Reads an `.html` file: the article of the page, or all that a browser shows of it, with the provenance of its head. */
export function readHtml(bytes: Uint8Array, options: ReadOptions = plainReading): ReadOutcome {
  const { text, encoding, badBytes } = decodePage(bytes, options.charset);
  const note = `${count(badBytes, "byte", "bytes")} ${badBytes === 1 ? "was" : "were"} no ${encoding} text and became U+FFFD.`;
  return readHtmlText(text, { notes: badBytes > 0 ? [note] : [] }, options);
}

type Beside = {
  /** Win over what the page says. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Kept as it is. */
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly notes?: readonly string[];
};

/** The same for HTML in a string, with what stands beside it on its line. */
export function readHtmlText(
  html: string,
  { fields = {}, meta = {}, notes = [] }: Beside = {},
  options: ReadOptions = plainReading,
): ReadOutcome {
  const parsed = parsePage(html);
  if ("reason" in parsed) return parsed;
  const { root, dropped } = parsed;
  const reading = readPage(root, options.isWhole);
  return finishArticle(hastToDocument(reading.nodes), {
    fields,
    page: readHtmlProvenance(root),
    meta,
    notes: [...notes, ...describeCleaned(dropped), ...describeReading(root, reading)],
    options,
  });
}

/** A page may hold stray control characters; what holds many of them is no text. */
const maxDropped = 20;
const maxDroppedShare = 0.01;

/** HTML as a tree, however deep its tags nest, without characters that no text can hold, and how many of these there were. */
export function parsePage(html: string): { root: Root; dropped: number } | Refusal {
  const source = cleanText(normaliseNewlines(html));
  if (source.dropped > maxDropped && source.dropped > source.text.length * maxDroppedShare) {
    return {
      reason: "It holds so many control characters that it is probably no web page. Look what it is.",
    };
  }
  const limited = limitNesting(source.text);
  if ("reason" in limited) return limited;
  const root = parser.parse(limited.html);
  return { root, dropped: source.dropped + cleanTree(root) };
}

/** What character references such as `&#1;` brought in. */
function cleanTree(root: Root): number {
  let dropped = 0;
  const clean = (value: string) => {
    const cleaned = cleanText(normaliseNewlines(value));
    dropped += cleaned.dropped;
    return cleaned.text;
  };
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === "text") node.value = clean(node.value);
    if (node.type === "element") {
      for (const [name, value] of Object.entries(node.properties))
        if (typeof value === "string") node.properties[name] = clean(value);
    }
    if ("children" in node) for (const child of node.children) pending.push(child);
  }
  return dropped;
}
