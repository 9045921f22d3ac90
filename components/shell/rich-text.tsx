import { createElement, Fragment, type ReactNode } from "react";
import { toImageSource } from "@/lib/core/articles/safe-address.ts";
import type { Block, InlineNode, Mark, RichDocument } from "@/lib/core/text/document.ts";
import styles from "./rich-text.module.css";

const markTags: Record<Exclude<Mark["type"], "link">, string> = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
  code: "code",
  superscript: "sup",
  subscript: "sub",
};

function withMark(inner: ReactNode, mark: Mark): ReactNode {
  if (mark.type !== "link") return createElement(markTags[mark.type], null, inner);
  return createElement("a", { href: mark.attrs.href, rel: "noreferrer", target: "_blank" }, inner);
}

function toInline(node: InlineNode): ReactNode {
  if (node.type === "hardBreak") return createElement("br");
  return (node.marks ?? []).reduce<ReactNode>(withMark, node.text);
}

function element(tag: string, children: readonly ReactNode[], props: object | null = null): ReactNode {
  return createElement(tag, props, ...children);
}

function toElement(block: Block): ReactNode {
  switch (block.type) {
    case "paragraph":
      return element("p", (block.content ?? []).map(toInline));
    case "caption":
      return element("p", (block.content ?? []).map(toInline), { className: styles.caption });
    case "preformatted":
      return element("pre", (block.content ?? []).map(toInline));
    case "heading":
      // The page has its own h1.
      return element(`h${Math.max(2, block.attrs.level)}`, (block.content ?? []).map(toInline));
    case "tableHeader":
      return element("th", (block.content ?? []).map(toInline), {
        colSpan: block.attrs.colspan,
        rowSpan: block.attrs.rowspan,
      });
    case "tableCell":
      return element("td", (block.content ?? []).map(toInline), {
        colSpan: block.attrs.colspan,
        rowSpan: block.attrs.rowspan,
      });
    case "image": {
      const src = toImageSource(block.attrs.src);
      return src ? createElement("img", { src, alt: block.attrs.alt }) : null;
    }
    case "horizontalRule":
      return createElement("hr");
    case "blockquote":
      return element("blockquote", block.content.map(toElement));
    case "bulletList":
      return element("ul", block.content.map(toElement));
    case "orderedList":
      return element("ol", block.content.map(toElement), { start: block.attrs.start });
    case "listItem":
      return element("li", block.content.map(toElement));
    case "table":
      return createElement("table", null, element("tbody", block.content.map(toElement)));
    case "tableRow":
      return element("tr", block.content.map(toElement));
  }
}

/** A rich document as plain elements, such as a project's guidelines. */
export function RichText({ document }: { document: RichDocument }) {
  return (
    <div className={styles.text}>{createElement(Fragment, null, ...document.content.map(toElement))}</div>
  );
}
