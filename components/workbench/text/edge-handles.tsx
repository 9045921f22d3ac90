"use client";

import { type PointerEvent, type RefObject, useLayoutEffect, useReducer, useRef } from "react";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import type { Edge } from "@/lib/editor/caret.ts";
import { freeArea } from "@/lib/editor/free-area.ts";
import { dragEdge } from "../model/edge-drag.ts";
import type { Reader } from "../model/reader.ts";
import { useLayerValue, useReader, useReaderState } from "../model/reader-context.tsx";
import styles from "./edge-handles.module.css";

function placeHandle(
  reader: Reader,
  handle: HTMLElement,
  pane: HTMLElement,
  span: TextRange,
  edge: Edge,
): void {
  const box = reader.editor?.boxAt(span[edge], edge === "start" ? 1 : -1);
  if (!box) return;
  const frame = pane.getBoundingClientRect();
  handle.style.transform = `translate(${box.left - frame.left}px, ${box.top - frame.top}px)`;
  handle.style.height = `${box.bottom - box.top}px`;
}

/** Lets a finger take the grip from as far around it as there is no text: a press on text selects. */
function shapeReach(reader: Reader, reach: HTMLElement): void {
  const whole = reach.getBoundingClientRect();
  // Shown for fingers only.
  if (whole.width === 0) return;
  const boxes = freeArea(whole, reader.editor?.textBoxesIn(whole) ?? []);
  const path = boxes.map(({ left, right, top, bottom }) => {
    const [x, y] = [left - whole.left, top - whole.top];
    return `M${x} ${y}h${right - left}v${bottom - top}h${left - right}z`;
  });
  reach.style.clipPath = `path("${path.join("") || "M0 0"}")`;
}

function Handle({ pane, span, edge }: { pane: RefObject<HTMLElement | null>; span: Span; edge: Edge }) {
  const reader = useReader();
  const handle = useRef<HTMLDivElement>(null);
  const reach = useRef<HTMLDivElement>(null);
  const outlined = useReaderState((state) => state.dragged ?? state.outline) ?? span;
  const [layoutCount, countLayout] = useReducer((number: number) => number + 1, 0);

  useLayoutEffect(() => {
    if (!pane.current) return;
    // Sections that come into sight turn out higher or lower than was guessed, and move what is below.
    const observer = new ResizeObserver(countLayout);
    observer.observe(pane.current);
    return () => observer.disconnect();
  }, [pane]);

  useLayoutEffect(() => {
    const isLaidOut = layoutCount >= 0;
    if (!isLaidOut || !handle.current || !pane.current) return;
    placeHandle(reader, handle.current, pane.current, outlined, edge);
    if (reach.current) shapeReach(reader, reach.current);
  }, [reader, pane, outlined, edge, layoutCount]);

  function handleDown(event: PointerEvent<HTMLDivElement>) {
    if (event.button === 0) dragEdge(reader, span, edge, event.nativeEvent);
  }

  return (
    <div ref={handle} className={`${styles.handle} ${edge === "start" ? styles.start : styles.end}`}>
      <div
        aria-hidden="true"
        className={styles.grip}
        onPointerDown={handleDown}
        // The text keeps its selection and the focus.
        onMouseDown={(event) => event.preventDefault()}
      >
        <div ref={reach} className={styles.reach} />
      </div>
    </div>
  );
}

/** Closes the outline of the active span at both ends, with grips outside the line by which the edges are moved. */
export function EdgeHandles({ pane }: { pane: RefObject<HTMLElement | null> }) {
  const activeId = useReaderState((state) => state.activeId);
  const isFixed = useReaderState((state) => !state.isEditable || state.outline !== null);
  const isPointing = useReaderState((state) => state.isPointing);
  const span = useLayerValue((layer) => layer.spans.get(activeId ?? ""));
  if (!span) return null;
  return (
    <div className={styles.handles} data-fixed={isFixed || undefined} data-pointing={isPointing || undefined}>
      <Handle pane={pane} span={span} edge="start" />
      <Handle pane={pane} span={span} edge="end" />
    </div>
  );
}
