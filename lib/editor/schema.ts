import { type Extensions, Mark, Node } from "@tiptap/core";
import type { Node as EditorNode } from "@tiptap/pm/model";
import { blockTag, markTag } from "./block-tag.ts";
import { sectionStyle } from "./sections.ts";

type Attributes = Readonly<Record<string, { default: unknown; validate: string }>>;

const cell: Attributes = {
  colspan: { default: 1, validate: "number" },
  rowspan: { default: 1, validate: "number" },
};

function block(name: string, content: string, group: string, attributes: Attributes = {}) {
  return Node.create({
    name,
    content,
    group,
    selectable: false,
    // A tree of tables and lists is never joined or lifted here: nothing is edited.
    isolating: group === "cell",
    addAttributes: () =>
      Object.fromEntries(
        Object.entries(attributes).map(([attribute, spec]) => [attribute, { ...spec, rendered: false }]),
      ),
    renderHTML: ({ node }) => renderBlock(node),
  });
}

function renderBlock(node: EditorNode) {
  const tag = blockTag({ type: node.type.name, attrs: node.attrs }, node.childCount === 0);
  if (node.isLeaf) return [tag.name, tag.attributes] as const;
  if (tag.inner) return [tag.name, tag.attributes, [tag.inner, 0]] as const;
  return [tag.name, tag.attributes, 0] as const;
}

function inlineMark(name: string) {
  return Mark.create({
    name,
    excludes: "",
    addAttributes: () =>
      name === "link" ? { href: { default: "", validate: "string", rendered: false } } : {},
    renderHTML: ({ mark }) => {
      const tag = markTag(name, mark.attrs.href);
      return [tag.name, tag.attributes, 0];
    },
  });
}

const section = Node.create({
  name: "section",
  content: "block+",
  selectable: false,
  addAttributes: () => ({ height: { default: 0, validate: "number", rendered: false } }),
  renderHTML: ({ node }) => ["div", { class: "section", style: sectionStyle(Number(node.attrs.height)) }, 0],
});

/**
 * The editor's schema: every node of `RichDocument`, and between the document and its blocks the sections, which
 * exist only here. It parses nothing, because text only ever comes in as a stored document.
 */
export const readerExtensions: Extensions = [
  Node.create({ name: "doc", topNode: true, content: "section+" }),
  section,
  block("paragraph", "inline*", "block"),
  block("heading", "inline*", "block", { level: { default: 1, validate: "number" } }),
  block("caption", "inline*", "block"),
  block("preformatted", "inline*", "block"),
  block("blockquote", "block+", "block"),
  block("bulletList", "(listItem | bulletList | orderedList)+", "block"),
  block("orderedList", "(listItem | bulletList | orderedList)+", "block", {
    start: { default: 1, validate: "number" },
  }),
  block("listItem", "block*", ""),
  block("table", "tableRow+", "block"),
  block("tableRow", "(tableCell | tableHeader)*", ""),
  block("tableCell", "inline*", "cell", cell),
  block("tableHeader", "inline*", "cell", cell),
  block("image", "", "block", {
    src: { default: "", validate: "string" },
    alt: { default: "", validate: "string" },
  }),
  block("horizontalRule", "", "block"),
  Node.create({ name: "text", group: "inline" }),
  Node.create({
    name: "hardBreak",
    group: "inline",
    inline: true,
    selectable: false,
    renderHTML: () => ["br"],
  }),
  ...["link", "bold", "italic", "underline", "strike", "code", "superscript", "subscript"].map(inlineMark),
];
