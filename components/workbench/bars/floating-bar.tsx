"use client";

import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import type { TextRange } from "@/lib/core/text/range.ts";
import { overText } from "@/lib/editor/text-drag.ts";
import type { Reader } from "../model/reader.ts";
import { useReader } from "../model/reader-context.tsx";
import styles from "./floating-bar.module.css";
import { useYielding } from "./use-yielding.ts";

const gap = 8;
const topBarHeight = 48;

/** Above the first line of a range, or below the last where there is no room: never over its words. */
function placeBar(reader: Reader, bar: HTMLElement, pane: HTMLElement, { start, end }: TextRange): void {
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

type Props = {
  pane: RefObject<HTMLElement | null>;
  /** What it stands at. */
  range: TextRange;
  title: string;
  /** At the lower edge of the window, where it covers nothing that is worked on. */
  isDocked?: boolean;
  /** It makes way once the hand has gone on to other words, and comes back with it or at a key. */
  isYielding?: boolean;
  children: ReactNode;
};

/**
 * Buttons at a place of the text; on a small screen at its lower edge. The text keeps its selection and the focus, and a drag that begins
 * on a button is meant for the words below.
 */
export function FloatingBar({ pane, range, title, isDocked = false, isYielding = false, children }: Props) {
  const reader = useReader();
  const bar = useRef<HTMLDivElement>(null);
  const { start, end } = range;

  useLayoutEffect(() => {
    const element = bar.current;
    if (!element || !pane.current) return;
    const place = () => pane.current && placeBar(reader, element, pane.current, { start, end });
    // What it holds changes its size, and with that where it fits.
    const observer = new ResizeObserver(place);
    observer.observe(element);
    place();
    return () => observer.disconnect();
  }, [reader, pane, start, end]);

  useYielding(bar, isYielding && !isDocked, () => reader.editor?.boxAt(end, -1) ?? null);

  return (
    <div
      ref={bar}
      {...{ [overText]: true }}
      className={isDocked ? `${styles.bar} ${styles.docked}` : styles.bar}
      role="toolbar"
      aria-label={title}
    >
      {children}
    </div>
  );
}
