"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import type { Box } from "@/lib/editor/free-area.ts";

/** Where the last character of the words stands. */
type End = Pick<Box, "left" | "top" | "bottom">;

/** The hand has gone on when it is further from the bar and its words than this, in px. */
const away = { x: 160, y: 40 };

/**
 * Lets a bar make way (`data-away`) while the mouse is far from it and from the end of the words it stands at, so that the words below it can
 * be read. It comes back with the mouse, and at any key.
 */
export function useYielding(
  bar: RefObject<HTMLElement | null>,
  isYielding: boolean,
  findEnd: () => End | null,
): void {
  const show = useEffectEvent((isAway: boolean) => {
    bar.current?.toggleAttribute("data-away", isAway);
  });
  const handleMove = useEffectEvent(({ clientX, clientY, pointerType }: PointerEvent) => {
    const end = findEnd();
    if (!bar.current || !end || pointerType !== "mouse") return;
    const { left, right, top, bottom } = bar.current.getBoundingClientRect();
    const isNear =
      Math.min(left, end.left) - away.x < clientX &&
      clientX < Math.max(right, end.left) + away.x &&
      Math.min(top, end.top) - away.y < clientY &&
      clientY < Math.max(bottom, end.bottom) + away.y;
    show(!isNear);
  });

  useEffect(() => {
    if (!isYielding) return;
    const stop = new AbortController();
    window.addEventListener("pointermove", handleMove, { signal: stop.signal });
    window.addEventListener("keydown", () => show(false), { signal: stop.signal, capture: true });
    return () => stop.abort();
  }, [isYielding]);
}
