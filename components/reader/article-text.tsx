"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createReaderEditor } from "@/lib/editor/reader-editor.ts";
import { articleToHtml } from "@/lib/editor/static-html.ts";
import styles from "./article-text.module.css";
import { nextInStack, openSheet, spansAt } from "./moving.ts";
import { togglePicked } from "./picked-marks.ts";
import { finishPicking } from "./picking.ts";
import type { Reader } from "./reader.ts";
import { useReader } from "./reader-context.tsx";
import { usePointer } from "./use-pointer.ts";

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
  const editor = createReaderEditor({
    element,
    document: reader.article.document,
    index: reader.index,
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
    onSelect: (selection) => reader.state.set({ selection }),
    onPointer: {
      onClick: (offset) => {
        reader.editor?.syncSelection();
        if (reader.state.get().pick) finishPicking(reader);
        else {
          if (reader.state.get().pickedIds.size > 0) reader.pick([]);
          const stack = reader.distinct(spansAt(reader, offset));
          reader.activate(nextInStack(stack, reader.state.get().activeId)?.id ?? null);
          openSheet(reader);
        }
      },
      // Where no mark is active, Shift selects up to the place, as everywhere.
      onShiftPress: (offset) => {
        const [span] = reader.distinct(spansAt(reader, offset));
        if (!span || reader.isJudging || reader.targets.length === 0) return false;
        togglePicked(reader, span);
        return true;
      },
      onHover: (offset) => reader.hover(offset === null ? null : (spansAt(reader, offset)[0]?.id ?? null)),
    },
  });
  reader.editor = editor;
  return () => {
    editor.destroy();
    reader.editor = null;
  };
}

export function ArticleText() {
  const reader = useReader();
  const element = useRef<HTMLDivElement>(null);
  const [markup] = useState(() => openingMarkup(reader));
  usePointer(reader, element);

  useLayoutEffect(() => (element.current ? openEditor(reader, element.current) : undefined), [reader]);

  useEffect(() => {
    const frame = requestAnimationFrame(() => performance.mark("copydesk:ready"));
    return () => cancelAnimationFrame(frame);
  }, []);

  return <div ref={element} className={styles.text} lang={reader.article.language} {...markup} />;
}
