import { listTextBlocks } from "@/lib/core/text/document-text.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";

/** Whether the first line of the text is the title, so that it needs no second one above. */
export function opensWithTitle({ title, document }: Pick<ArticleView, "title" | "document">): boolean {
  const first = document.content[0];
  if (!first) return false;
  const [line] = listTextBlocks({ type: "doc", content: [first] });
  const text = line?.block.content?.map((node) => (node.type === "text" ? node.text : "\n")).join("");
  return text === title;
}
