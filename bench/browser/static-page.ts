import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { ShownMarks } from "@/components/workbench/model/shown-marks.ts";
import { LabelStyles } from "@/components/workbench/text/label-styles.tsx";
import type { Label } from "@/lib/core/annotation/label.ts";
import { layerFromParts } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { textToDocument } from "@/lib/core/text/document-text.ts";
import { articleToHtml } from "@/lib/editor/static-html.ts";

/** Where the server of the static pages finds the fonts that Copydesk uses. */
export const fontFolder = dirname(
  createRequire(import.meta.url).resolve("@fontsource-variable/source-serif-4/package.json"),
);

/** The reader's own style sheets. What is local to a CSS module gets the name it has there. */
function readStyles(): string {
  const sheets = [
    join(fontFolder, "index.css"),
    "components/shell/tokens.css",
    "app/global.css",
    "components/workbench/text/article-pane.module.css",
    "components/workbench/text/article-text.module.css",
  ];
  return sheets.map((sheet) => readFileSync(sheet, "utf8").replace(/:global\(([^)]+)\)/g, "$1")).join("\n");
}

// A key selects the first word, as the reader's does, or moves the class that outlines a mark to another one.
const script = `
  const marks = document.getElementsByClassName("mark");
  let active = null;
  addEventListener("keydown", ({ key }) => {
    if (key === "w") {
      const text = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT).nextNode();
      getSelection().setBaseAndExtent(text, 0, text, text.data.search(/\\s|$/));
    }
    if (key === "1") {
      active?.classList.remove("active");
      active = active === marks[0] ? marks[1] : marks[0];
      active.classList.add("active");
    }
  });
  addEventListener("load", () => performance.mark("copydesk:ready"));
`;

/**
 * The same text, marks and styles as the reader shows, as a plain page: paragraphs with nested spans in one element.
 * With `isSkipping` the paragraphs lie in sections that the browser skips while they are out of sight, as the reader's do.
 */
export function toStaticPage(
  text: string,
  spans: readonly Span[],
  labels: readonly Label[],
  isSkipping: boolean,
): string {
  const shown = new ShownMarks(labels);
  shown.show({ layer: layerFromParts({ spans, relations: [], verdicts: [] }), standings: new Map() });
  const sections = articleToHtml(textToDocument(text), shown.list());
  const html = sections.replaceAll("<mark ", "<span ").replaceAll("</mark>", "</span>");
  const article = isSkipping ? html : html.replace(/<div class="section"[^>]*>|<\/div>/g, "");
  return `<!doctype html>
<html lang="en" data-mantine-color-scheme="light">
<head><meta charset="utf-8"><title>Static page</title><style>${readStyles()}</style>
${renderToStaticMarkup(createElement(LabelStyles, { labels }))}</head>
<body><main style="padding:88px 372px 120px 32px"><article class="article" style="font-size:18px">
<h1 class="title">Static page</h1><div class="text" data-reading>${article}</div>
</article></main><script>${script}</script></body></html>`;
}
