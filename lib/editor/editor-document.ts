import type { Node as EditorNode, Schema } from "@tiptap/pm/model";
import type { RichDocument } from "@/lib/core/text/document.ts";
import { toSections } from "./sections.ts";

/** A stored document as the editor takes it: the same blocks, in sections. `schema` is that of `readerExtensions`. */
export function toEditorDocument(schema: Schema, document: RichDocument): EditorNode {
  const sections = toSections(document).map(({ blocks, height }) => ({
    type: "section",
    attrs: { height },
    content: blocks,
  }));
  // A document without a block still needs a place for the caret.
  const empty = { type: "section", attrs: { height: 0 }, content: [{ type: "paragraph" }] };
  return schema.nodeFromJSON({ type: "doc", content: sections.length > 0 ? sections : [empty] });
}
