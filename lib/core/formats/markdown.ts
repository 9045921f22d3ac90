import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { findTextProblem, normaliseNewlines } from "@/lib/core/text/plain-text.ts";
import { decodeText } from "./decode-text.ts";
import { finishArticle } from "./finish-article.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { hastToDocument } from "./hast-to-document.ts";
import { limitMarkdown } from "./limit-markdown.ts";
import type { ReadOutcome } from "./parsed-article.ts";

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { footnoteLabel: " ", footnoteBackContent: " " })
  .freeze();

/** Reads a `.md` file: CommonMark with GitHub's tables and strikethrough, and a front matter of `key: value` lines. Raw HTML goes. */
export function readMarkdown(bytes: Uint8Array): ReadOutcome {
  const decoded = decodeText(bytes);
  if ("reason" in decoded) return decoded;
  const source = normaliseNewlines(decoded.text);
  const problem = findTextProblem(source);
  if (problem !== null) return { reason: problem };
  const { fields, body } = splitFrontMatter(source);
  const limited = limitMarkdown(body);
  if ("reason" in limited) return limited;
  const tree = processor.runSync(processor.parse(limited.source));
  return finishArticle(hastToDocument(tree.children), fields);
}
