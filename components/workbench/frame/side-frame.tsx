"use client";

import { CloseButton } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useState } from "react";
import { isPressed } from "@/components/shell/pressed-key.ts";
import { backToText, closeSheet } from "../model/moving.ts";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import { bringAboveSheet, isSheet } from "../model/sheet.ts";
import styles from "./side-frame.module.css";

type Props = {
  /** What is in it. */
  name: string;
  /** Gets the element that scrolls. */
  children: (scroller: HTMLElement | null) => ReactNode;
};

/**
 * What stands beside the text. Where there is no room beside it, it stands below the article, and comes up as a sheet from
 * the bottom with the card of a mark that is opened; the page can be scrolled and used as before.
 */
export function SideFrame({ name, children }: Props) {
  const reader = useReader();
  const activeId = useReaderState((state) => state.activeId);
  const isOpen = useReaderState(
    ({ isSheetOpen, activeId, selection: { anchor, head } }) =>
      isSheetOpen && activeId !== null && anchor === head,
  );
  // As state and not as a ref, so that the list inside is drawn once it is there.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);

  useEffect(() => {
    if (!isOpen || activeId === null || !scroller || !isSheet(scroller)) return;
    reader.state.set({ panel: "marks" });
    bringAboveSheet(reader, scroller);
  }, [reader, isOpen, activeId, scroller]);

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    // What hangs over the page, such as a menu, keeps its own Esc.
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (isInside && !event.defaultPrevented && isPressed(event, "Escape")) backToText(reader);
  }

  return (
    <aside
      ref={setScroller}
      className={styles.side}
      data-open={isOpen || undefined}
      aria-label={name}
      onKeyDown={handleKeyDown}
    >
      <CloseButton
        className={styles.close}
        aria-label="Close the card"
        onClick={() => {
          closeSheet(reader);
          backToText(reader);
        }}
      />
      {children(scroller)}
    </aside>
  );
}
