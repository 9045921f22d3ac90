"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createReaderEditor } from "@/lib/editor/reader-editor.ts";
import { articleToHtml } from "@/lib/editor/static-html.ts";
import { readStaticSelection } from "@/lib/editor/static-selection.ts";
import styles from "./article-text.module.css";
import "./found.css";
import { pointerOf } from "../model/pointing.ts";
import type { Reader } from "../model/reader.ts";
import { useReader } from "../model/reader-context.tsx";

const isServer = typeof window === "undefined";

/**
 * The server writes the text as HTML (escaped, see static-html.test.ts). The browser has it then, and neither makes nor
 * compares it a second time; what it is handed as data goes to the editor.
 */
function openingMarkup(reader: Reader) {
  const html = isServer ? articleToHtml(reader.article.document, reader.listShown()) : "";
  return { dangerouslySetInnerHTML: { __html: html }, suppressHydrationWarning: true };
}

function openEditor(reader: Reader, element: HTMLElement) {
  // The editor takes the place of the text in which somebody may have selected words already.
  const selected = readStaticSelection(element, reader.index);
  const editor = createReaderEditor({
    element,
    // The page's blank beside the column takes presses too.
    surface: element.closest("main") ?? element,
    document: reader.article.document,
    text: reader.text,
    spans: reader.listShown(),
    attributes: {
      "aria-label": `Text of ${reader.article.title}`,
      "aria-multiline": "true",
      "aria-readonly": "true",
      lang: reader.article.language,
      // No keyboard rises on a phone, and nothing offers to correct what others wrote.
      inputmode: "none",
      spellcheck: "false",
      autocorrect: "off",
      autocapitalize: "off",
      translate: "no",
      "data-gramm": "false",
    },
    onSelect: (selection) =>
      // What was selected to the character ends with its selection.
      reader.state.set(selection.anchor === selection.head ? { selection, isExact: false } : { selection }),
    onPointer: pointerOf(reader),
  });
  reader.editor = editor;
  if (selected) {
    editor.focus();
    reader.select(selected);
  }
  return () => {
    editor.destroy();
    reader.editor = null;
  };
}

export function ArticleText() {
  const reader = useReader();
  const element = useRef<HTMLDivElement>(null);
  const [markup] = useState(() => openingMarkup(reader));

  useLayoutEffect(() => (element.current ? openEditor(reader, element.current) : undefined), [reader]);

  useEffect(() => {
    const frame = requestAnimationFrame(() => performance.mark("copydesk:ready"));
    return () => cancelAnimationFrame(frame);
  }, []);

  return <div ref={element} className={styles.text} lang={reader.article.language} {...markup} />;
}
