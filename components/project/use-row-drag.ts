"use client";

import { type DragEvent, useState } from "react";

type Drag = { from: number /** The gap it would fall into: 0 is before the first row. */; gap: number };

/** Where a row that is dragged over the one at `index` would fall: before or after it. */
function gapAt({ currentTarget, clientY }: DragEvent<HTMLElement>, index: number): number {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY < top + height / 2 ? index : index + 1;
}

/**
 * Moves rows of a list by dragging their handles, with a mouse. `rowProps` go to each row, `handleProps` to what it is dragged by;
 * `data-drop` on a row says that the dragged one would come before or after it.
 */
export function useRowDrag(onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  // The gaps on both sides of the dragged row are where it is already.
  const isMoved = drag !== null && drag.gap !== drag.from && drag.gap !== drag.from + 1;

  function dropSide(index: number, count: number): "before" | "after" | undefined {
    if (!isMoved) return undefined;
    if (drag.gap === index) return "before";
    return drag.gap === count && index === count - 1 ? "after" : undefined;
  }

  return {
    handleProps: (index: number) => ({
      draggable: true,
      onDragStart({ currentTarget, dataTransfer }: DragEvent<HTMLElement>) {
        const row = currentTarget.closest("li");
        if (row) dataTransfer.setDragImage(row, 0, 0);
        dataTransfer.effectAllowed = "move";
        // Firefox drags nothing that carries no data.
        dataTransfer.setData("text/plain", "");
        setDrag({ from: index, gap: index });
      },
      onDragEnd: () => setDrag(null),
    }),
    rowProps: (index: number, count: number) => ({
      "data-dragged": drag?.from === index || undefined,
      "data-drop": dropSide(index, count),
      onDragOver(event: DragEvent<HTMLElement>) {
        if (!drag) return;
        event.preventDefault();
        const gap = gapAt(event, index);
        if (gap !== drag.gap) setDrag({ ...drag, gap });
      },
      onDrop(event: DragEvent<HTMLElement>) {
        if (!drag) return;
        event.preventDefault();
        setDrag(null);
        if (isMoved) onMove(drag.from, drag.gap > drag.from ? drag.gap - 1 : drag.gap);
      },
    }),
  };
}
