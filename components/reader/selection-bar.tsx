"use client";

import { UnstyledButton } from "@mantine/core";
import { type RefObject, useLayoutEffect, useRef } from "react";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { CommandKey } from "./key-caps.tsx";
import { LabelDot } from "./label-dot.tsx";
import { applyLabel } from "./marking.ts";
import type { Reader } from "./reader.ts";
import { useReader, useReaderState } from "./reader-context.tsx";
import { useScreenKeys } from "./screen-keys-context.tsx";
import styles from "./selection-bar.module.css";

const gap = 8;
const topBarHeight = 48;

/** Above the first selected line, or below the last where there is no room: never over the selected words. */
function placeBar(reader: Reader, bar: HTMLElement, pane: HTMLElement): void {
  const { start, end } = reader.selectedRange();
  const first = reader.editor?.boxAt(start, 1);
  const last = reader.editor?.boxAt(end, -1);
  if (!first || !last) return;
  const frame = pane.getBoundingClientRect();
  const { width, height } = bar.getBoundingClientRect();
  const isDocked = getComputedStyle(bar).position === "fixed";
  if (isDocked) {
    const hidden = last.bottom + gap - (window.innerHeight - height - 2 * gap);
    if (hidden > 0) window.scrollBy({ top: hidden });
    return;
  }
  const hasRoomAbove = first.top - height - gap > topBarHeight;
  const top = hasRoomAbove ? first.top - height - gap : last.bottom + gap;
  const left = Math.max(0, Math.min(first.left - frame.left, frame.width - width));
  bar.style.transform = `translate(${left}px, ${top - frame.top}px)`;
}

/** The labels and their keys, at the selection. */
export function SelectionBar({ pane }: { pane: RefObject<HTMLElement | null> }) {
  const reader = useReader();
  const { keysOf } = useScreenKeys();
  const bar = useRef<HTMLDivElement>(null);
  const selection = useReaderState((state) => state.selection);
  const isExact = useReaderState((state) => state.isExact);
  const isShown = useReaderState(
    ({ isEditable, isPointing, pick, paintLabelId, selection: { anchor, head } }) =>
      isEditable && !isPointing && !pick && !paintLabelId && anchor !== head,
  );

  useLayoutEffect(() => {
    const isPlaced = isShown && selection.anchor !== selection.head;
    if (isPlaced && bar.current && pane.current) placeBar(reader, bar.current, pane.current);
  }, [reader, pane, isShown, selection]);

  if (!isShown) return null;
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label="Mark the selection as">
      {reader.article.labels.map(({ id, name, isArchived }, index) =>
        isArchived ? null : (
          <UnstyledButton
            key={id}
            className={styles.label}
            aria-label={labelTitle(name)}
            aria-keyshortcuts={keysOf(`label:${name}`)[0]}
            // The text keeps its selection and the focus.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => applyLabel(reader, id, isExact || event.altKey)}
          >
            <LabelDot index={index} />
            {labelTitle(name)}
            <CommandKey name={`label:${name}`} />
          </UnstyledButton>
        ),
      )}
      {isExact && <span className={styles.exact}>exact characters</span>}
    </div>
  );
}
