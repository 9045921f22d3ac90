"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useReaderState } from "../model/reader-context.tsx";
import { isSheet } from "../model/sheet.ts";
import styles from "./mark-list.module.css";

const usualHeight = 96;
const estimateSize = () => usualHeight;

/** How far below the top of what scrolls the list begins; what is above it may wrap or grow. */
function useHeightAbove(list: RefObject<HTMLElement | null>, scroller: HTMLElement | null): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element?.parentElement || !scroller) return;
    const measure = () => {
      const above = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setHeight(Math.round(above + scroller.scrollTop - scroller.clientTop));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element.parentElement);
    observer.observe(scroller);
    measure();
    return () => observer.disconnect();
  }, [list, scroller]);
  return height;
}

type Props<Item> = {
  items: readonly Item[];
  /** The item that is kept in sight. */
  activeId: string | null;
  scroller: HTMLElement | null;
  /** Pixels at the top of the scroller that its head covers. */
  headHeight: number;
  /** What stands here when there are no items. */
  empty: ReactNode;
  children: (item: Item) => ReactNode;
};

/** Cards one below the other, of which only those in sight are drawn. */
export function MarkList<Item extends { readonly id: string }>({
  items,
  activeId,
  scroller,
  headHeight,
  empty,
  children,
}: Props<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const scrollMargin = useHeightAbove(list, scroller);
  const isSheetOpen = useReaderState((state) => state.isSheetOpen);
  // A new function would have it measure every row again.
  const getItemKey = useCallback((index: number) => items[index]?.id ?? index, [items]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize,
    getItemKey,
    scrollMargin,
    scrollPaddingStart: headHeight,
    overscan: 6,
  });

  const activeIndex = items.findIndex(({ id }) => id === activeId);
  useEffect(() => {
    if (activeIndex < 0) return;
    // A sheet is low: the card begins at its top.
    const align = isSheetOpen && scroller && isSheet(scroller) ? "start" : "auto";
    virtual.scrollToIndex(activeIndex, { align });
  }, [activeIndex, virtual, isSheetOpen, scroller]);

  return (
    <>
      {items.length === 0 && <div className={styles.empty}>{empty}</div>}
      <ul ref={list} className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index];
          return (
            item && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.item}
                style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
                aria-setsize={items.length}
                aria-posinset={index + 1}
              >
                {children(item)}
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}
