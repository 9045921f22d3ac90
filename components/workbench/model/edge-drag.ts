import { isPressed } from "@/components/shell/pressed-key.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { createAutoScroll } from "@/lib/editor/auto-scroll.ts";
import type { Edge } from "@/lib/editor/caret.ts";
import type { Point } from "@/lib/editor/point.ts";
import { setEdges, toMarkedRange } from "./marking.ts";
import type { Reader } from "./reader.ts";

/** Where the edge goes that is dragged to a point: to the end of a word, or with `isExact` to the very character. */
function draggedRange(
  reader: Reader,
  span: Span,
  edge: Edge,
  { x, y }: Point,
  isExact: boolean,
): TextRange | null {
  const offset = reader.editor?.offsetNear({ x, y }) ?? null;
  if (offset === null) return null;
  const moved = { start: span.start, end: span.end, [edge]: offset };
  if (moved.start >= moved.end) return null;
  const snapped = toMarkedRange(reader, span.labelId, moved, isExact);
  return snapped && { start: span.start, end: span.end, [edge]: snapped[edge] };
}

/** Moves an edge of a span along with the pointer that took its grip, until it is let go; Esc leaves the edge where it was. */
export function dragEdge(reader: Reader, span: Span, edge: Edge, down: PointerEvent): void {
  const box = reader.editor?.boxAt(span[edge], edge === "start" ? 1 : -1);
  if (!box) return;
  const listeners = new AbortController();
  const { signal } = listeners;
  // The grip stands outside the line; what moves is the edge, in the middle of the line.
  const held = { x: down.clientX - box.left, y: down.clientY - (box.top + box.bottom) / 2 };
  let pointer: Pick<PointerEvent, "clientX" | "clientY" | "altKey"> = down;
  let range: TextRange | null = null;
  const scrolling = createAutoScroll(move);

  function move(): void {
    const point = { x: pointer.clientX - held.x, y: pointer.clientY - held.y };
    range = draggedRange(reader, span, edge, point, pointer.altKey) ?? range;
    reader.drag(range ?? { start: span.start, end: span.end });
  }

  function end(): void {
    listeners.abort();
    scrolling.stop();
    reader.drag(null);
  }

  const follow = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    pointer = event;
    move();
    scrolling.follow({ x: event.clientX, y: event.clientY });
  };
  const letGo = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    follow(event);
    end();
    if (range && reader.layer.spans.has(span.id)) setEdges(reader, span.id, range);
  };
  const cancel = (event: PointerEvent) => {
    if (event.pointerId === down.pointerId) end();
  };
  const leave = (event: KeyboardEvent) => {
    if (!isPressed(event, "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  window.addEventListener("pointermove", follow, { signal });
  window.addEventListener("pointerup", letGo, { signal });
  window.addEventListener("pointercancel", cancel, { signal });
  window.addEventListener("keydown", leave, { signal, capture: true });
}
