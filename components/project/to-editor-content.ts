import type { JSONContent } from "@tiptap/core";
import type { Block, InlineNode, RichDocument, TextBlock } from "@/lib/core/text/document.ts";

const editorMarks: readonly string[] = ["bold", "italic", "underline", "strike", "code", "link"];

function toInline(node: InlineNode): JSONContent {
  if (node.type === "hardBreak") return { type: "hardBreak" };
  const marks = (node.marks ?? [])
    .filter(({ type }) => editorMarks.includes(type))
    .map((mark) =>
      mark.type === "link" ? { type: "link", attrs: { href: mark.attrs.href } } : { type: mark.type },
    );
  return { type: "text", text: node.text, marks };
}

function toTextBlock(block: TextBlock): JSONContent {
  const content = (block.content ?? []).map(toInline);
  if (block.type !== "heading") return { type: "paragraph", content };
  return { type: "heading", attrs: { level: block.attrs.level === 3 ? 3 : 2 }, content };
}

/** What the editor has no node for keeps its words: cells, captions and code become paragraphs. An image goes. */
function toBlocks(block: Block): JSONContent[] {
  switch (block.type) {
    case "image":
      return [];
    case "horizontalRule":
      return [{ type: "horizontalRule" }];
    case "table":
    case "tableRow":
      return block.content.flatMap(toBlocks);
    case "orderedList":
      return [
        { type: block.type, attrs: { start: block.attrs.start }, content: block.content.flatMap(toBlocks) },
      ];
    case "blockquote":
    case "bulletList":
    case "listItem":
      return [{ type: block.type, content: block.content.flatMap(toBlocks) }];
    default:
      return [toTextBlock(block)];
  }
}

/** A kept document as the guidelines editor takes it; an empty one has a paragraph to begin in. */
export function toEditorContent(document: RichDocument): JSONContent {
  const content = document.content.flatMap(toBlocks);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}
