import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { findTextProblem } from "@/lib/core/text/plain-text.ts";
import { readStrict } from "./encoding/read-strict.ts";
import { finishArticle } from "./finish-article.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { hastToDocument } from "./hast-to-document.ts";
import { limitMarkdown } from "./limit-markdown.ts";
import type { ReadOutcome } from "./parsed-article.ts";
import { plainReading, type ReadOptions } from "./read-options.ts";
import { maxLinkLength } from "./safe-address.ts";

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { footnoteLabel: " ", footnoteBackContent: " " })
  .freeze();

/** Reads a `.md` file: CommonMark with GitHub's tables and strikethrough, and a front matter of `key: value` lines. Raw HTML goes. */
export function readMarkdown(bytes: Uint8Array, options: ReadOptions = plainReading): ReadOutcome {
  const read = readStrict(bytes, options.isCleaned);
  if ("reason" in read) return read;
  const problem = findTextProblem(read.text);
  if (problem !== null) return { reason: problem };
  const { fields, body, notes } = splitFrontMatter(read.text);
  const limited = limitMarkdown(body);
  if ("reason" in limited) return limited;
  const parsed = processor.parse(limited.source);
  const hasHtml = dropUnreadable(parsed);
  const tree = processor.runSync(parsed);
  return finishArticle(hastToDocument(tree.children), {
    fields,
    notes: [...read.notes, ...notes, ...(hasHtml ? ["HTML in the Markdown was left out."] : [])],
    options,
  });
}

/**
 * A definition's address is written out at each link that refers to it: one that no link may have is emptied before. Answers whether there
 * is raw HTML but for comments, which goes.
 */
function dropUnreadable(root: Nodes): boolean {
  let hasHtml = false;
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === "definition" && node.url.length > maxLinkLength) node.url = "";
    if (node.type === "html" && !/^<!--[\s\S]*-->\s*$/.test(node.value)) hasHtml = true;
    if ("children" in node) for (const child of node.children) pending.push(child);
  }
  return hasHtml;
}
