import type { RichDocument } from "@/lib/core/text/document.ts";
import { documentSchema } from "@/lib/schemas/document.ts";

/** What the editor says of a node, as far as it matters here. */
type EditorNode = {
  type?: string;
  text?: string;
  marks?: readonly { type: string; attrs?: Record<string, unknown> }[];
  attrs?: Record<string, unknown>;
  content?: readonly EditorNode[];
};

function toMark({ type, attrs }: { type: string; attrs?: Record<string, unknown> }): unknown {
  return type === "link" ? { type, attrs: { href: attrs?.href } } : { type };
}

function toNode({ type, text, marks, attrs, content }: EditorNode): unknown {
  const shared = { type, ...(content ? { content: content.map(toNode) } : {}) };
  if (type === "text") return { type, text, ...(marks?.length ? { marks: marks.map(toMark) } : {}) };
  if (type === "heading") return { ...shared, attrs: { level: attrs?.level } };
  if (type === "orderedList") return { ...shared, attrs: { start: attrs?.start ?? 1 } };
  return shared;
}

/** The editor's document as it is kept: its own attributes and empty paragraphs at the end go. Throws ZodError for what cannot be kept. */
export function toRichDocument(node: EditorNode): RichDocument {
  const content = node.content ?? [];
  const last = content.findLastIndex(({ type, content: inner }) => type !== "paragraph" || inner?.length);
  return documentSchema.parse({ type: "doc", content: content.slice(0, last + 1).map(toNode) });
}
