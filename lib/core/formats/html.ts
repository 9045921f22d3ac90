import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { findTextProblem, normaliseNewlines } from "@/lib/core/text/plain-text.ts";
import { decodeText } from "./decode-text.ts";
import { findReading } from "./find-reading.ts";
import { finishArticle } from "./finish-article.ts";
import { hastToDocument } from "./hast-to-document.ts";
import { readHtmlProvenance } from "./html-provenance.ts";
import { limitNesting } from "./limit-nesting.ts";
import type { ReadOutcome, Refusal } from "./parsed-article.ts";

const parser = unified().use(rehypeParse);
const declaredCharset = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/** Reads an `.html` file: what a reader of the page sees of its article, with the provenance of its head. */
export function readHtml(bytes: Uint8Array): ReadOutcome {
  const decoded = decodeText(bytes, findCharset(bytes));
  return "reason" in decoded ? decoded : readHtmlText(decoded.text);
}

/** The same for HTML in a string. `fields` (such as those beside it on its line) win over what the page says; `meta` is kept as it is. */
export function readHtmlText(
  html: string,
  fields: Readonly<Record<string, unknown>> = {},
  meta: Readonly<Record<string, unknown>> = {},
): ReadOutcome {
  const root = parseHtml(html);
  if ("reason" in root) return root;
  return finishArticle(hastToDocument(findReading(root)), { ...readHtmlProvenance(root), ...fields }, meta);
}

/** HTML as a tree, however deep its tags nest. */
export function parseHtml(html: string): Root | Refusal {
  const source = normaliseNewlines(html);
  const problem = findTextProblem(source);
  if (problem !== null) return { reason: problem };
  const limited = limitNesting(source);
  if (limited === null) {
    return {
      reason: "Its formatting is left open too many times to be read. Repair the HTML, or import it as .txt.",
    };
  }
  return parser.parse(limited);
}

/** The encoding that the first bytes name; UTF-8 where they name none, or one that does not exist. */
function findCharset(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const name = declaredCharset.exec(head)?.[1] ?? "utf-8";
  try {
    const { encoding } = new TextDecoder(name);
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return "utf-8";
  }
}
