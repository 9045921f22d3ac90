import { toImageSource } from "@/lib/core/articles/safe-address.ts";
import type { Block, TextBlock } from "@/lib/core/text/document.ts";

/** The HTML element of a block: its name, its attributes, and the elements between it and its content. */
export type BlockTag = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** For example `tbody` inside `table`. */
  readonly inner?: string;
};

type NodeShape = { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> };

const textBlockNames: Readonly<Record<string, string>> = {
  paragraph: "p",
  caption: "p",
  preformatted: "pre",
  tableHeader: "th",
  tableCell: "td",
};

const containerNames: Readonly<Record<string, string>> = {
  blockquote: "blockquote",
  bulletList: "ul",
  orderedList: "ol",
  listItem: "li",
  tableRow: "tr",
};

function count(value: unknown): number {
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : 1;
}

function textBlockAttributes(node: NodeShape, isEmpty: boolean): Record<string, string> {
  const classes = [node.type === "caption" ? "caption" : "", isEmpty ? "empty" : ""].filter(Boolean);
  const attributes: Record<string, string> = { dir: "auto" };
  if (classes.length > 0) attributes.class = classes.join(" ");
  const colspan = count(node.attrs?.colspan);
  const rowspan = count(node.attrs?.rowspan);
  if (colspan > 1) attributes.colspan = String(colspan);
  if (rowspan > 1) attributes.rowspan = String(rowspan);
  return attributes;
}

function imageTag(src: string, alt: string): BlockTag {
  if (src !== "") return { name: "img", attributes: { src, alt, loading: "lazy" } };
  return {
    name: "div",
    attributes: {
      class: "image-left-out",
      role: "img",
      "aria-label": alt === "" ? "Image" : `Image: ${alt}`,
    },
  };
}

/**
 * How a block is shown, by the server's HTML and by the editor alike, so that the one can take the other's place unseen.
 * Headings go one level down, because the article's title above them is the page's first.
 */
export function blockTag(node: NodeShape, isEmpty: boolean): BlockTag {
  if (node.type === "heading") {
    const level = Math.min(count(node.attrs?.level) + 1, 6);
    return { name: `h${level}`, attributes: textBlockAttributes({ type: "heading" }, isEmpty) };
  }
  const textBlock = textBlockNames[node.type];
  if (textBlock) return { name: textBlock, attributes: textBlockAttributes(node, isEmpty) };
  if (node.type === "table") return { name: "table", attributes: {}, inner: "tbody" };
  if (node.type === "horizontalRule") return { name: "hr", attributes: {} };
  // Articles that were imported before pictures had to be embedded may name addresses.
  if (node.type === "image") return imageTag(toImageSource(node.attrs?.src), String(node.attrs?.alt ?? ""));
  const start = count(node.attrs?.start);
  return {
    name: containerNames[node.type] ?? "div",
    attributes: node.type === "orderedList" && start > 1 ? { start: String(start) } : {},
  };
}

/** Does this block hold characters (rather than blocks, or nothing)? */
export function isTextBlock(block: Block): block is TextBlock {
  return block.type === "heading" || block.type in textBlockNames;
}

const inlineNames: Readonly<Record<string, string>> = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
  code: "code",
  superscript: "sup",
  subscript: "sub",
};

/** The HTML element of inline formatting. A link that leads elsewhere than the web or a mailbox becomes plain text. */
export function markTag(type: string, href: unknown): BlockTag {
  const name = inlineNames[type];
  if (name) return { name, attributes: {} };
  if (typeof href === "string" && /^(https?:|mailto:)/i.test(href)) {
    return { name: "a", attributes: { href, rel: "noopener noreferrer nofollow", target: "_blank" } };
  }
  return { name: "span", attributes: {} };
}
