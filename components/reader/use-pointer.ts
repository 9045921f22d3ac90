"use client";

import { type RefObject, useEffect } from "react";
import { applyLabel } from "./marking.ts";
import { finishPicking } from "./picking.ts";
import type { Reader } from "./reader.ts";

/** The pointer was let go over the text or beside it: a selection made with it may already be what was wanted. */
function finishSelection(reader: Reader, isExact: boolean): void {
  reader.editor?.syncSelection();
  reader.state.set({ isPointing: false, isExact });
  const { start, end } = reader.selectedRange();
  const { pick, paintLabelId } = reader.state.get();
  if (start === end) return;
  if (pick) finishPicking(reader, isExact);
  else if (paintLabelId) applyLabel(reader, paintLabelId, isExact);
}

/** Follows the pointer through a drag or double click, and labels at its end when a label was chosen first. */
export function usePointer(reader: Reader, element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const text = element.current;
    if (!text) return;
    const listeners = new AbortController();
    const { signal } = listeners;
    text.addEventListener("pointerdown", () => reader.state.set({ isPointing: true, isExact: false }), {
      signal,
    });
    const handleEnd = (event: PointerEvent) => {
      if (!reader.state.get().isPointing) return;
      // The browser tells of the last change to the selection only after this.
      setTimeout(() => finishSelection(reader, event.altKey), 0);
    };
    window.addEventListener("pointerup", handleEnd, { signal });
    window.addEventListener("pointercancel", handleEnd, { signal });
    return () => listeners.abort();
  }, [reader, element]);
}
