"use client";

import { type PointerEvent, type RefObject, useLayoutEffect, useReducer, useRef } from "react";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import type { Edge } from "@/lib/editor/caret.ts";
import styles from "./edge-handles.module.css";
import { setEdges, toMarkedRange } from "./marking.ts";
import type { Reader } from "./reader.ts";
import { useLayerValue, useReader, useReaderState } from "./reader-context.tsx";

/** Where the edge goes that is dragged to a point: to the end of a word, with Alt to the very character. */
function draggedRange(reader: Reader, span: Span, edge: Edge, event: PointerEvent): TextRange | null {
  const offset = reader.editor?.offsetAt(event.clientX, event.clientY) ?? null;
  if (offset === null) return null;
  const moved = { start: span.start, end: span.end, [edge]: offset };
  if (moved.start >= moved.end) return null;
  const snapped = toMarkedRange(reader, moved, event.altKey);
  return snapped && { start: span.start, end: span.end, [edge]: snapped[edge] };
}

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

function Handle({ pane, span, edge }: { pane: RefObject<HTMLElement | null>; span: Span; edge: Edge }) {
  const reader = useReader();
  const handle = useRef<HTMLDivElement>(null);
  const dragged = useReaderState((state) => state.dragged);
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
    if (isLaidOut && handle.current && pane.current) {
      placeHandle(reader, handle.current, pane.current, outlined, edge);
    }
  }, [reader, pane, outlined, edge, layoutCount]);

  function handleDown(event: PointerEvent<HTMLDivElement>) {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    reader.drag({ start: span.start, end: span.end });
  }

  function handleMove(event: PointerEvent<HTMLDivElement>) {
    if (!dragged) return;
    const range = draggedRange(reader, span, edge, event);
    if (range) reader.drag(range);
  }

  function handleUp() {
    if (!dragged) return;
    reader.drag(null);
    setEdges(reader, span.id, dragged);
  }

  return (
    <div
      ref={handle}
      aria-hidden="true"
      className={`${styles.handle} ${edge === "start" ? styles.start : styles.end}`}
      onPointerDown={handleDown}
      onPointerMove={handleMove}
      onPointerUp={handleUp}
      onPointerCancel={() => reader.drag(null)}
    />
  );
}

/** Closes the outline of the active span at both ends, where the edges can be taken and moved. */
export function EdgeHandles({ pane }: { pane: RefObject<HTMLElement | null> }) {
  const activeId = useReaderState((state) => state.activeId);
  const isEditable = useReaderState((state) => state.isEditable && state.outline === null);
  const span = useLayerValue((layer) => layer.spans.get(activeId ?? ""));
  if (!span) return null;
  return (
    <div className={isEditable ? undefined : styles.fixed}>
      <Handle pane={pane} span={span} edge="start" />
      <Handle pane={pane} span={span} edge="end" />
    </div>
  );
}
