"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useCallback, useEffect, useRef } from "react";
import styles from "./mark-list.module.css";

const usualHeight = 96;
const estimateSize = () => usualHeight;

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
  // A new function would have it measure every row again.
  const getItemKey = useCallback((index: number) => items[index]?.id ?? index, [items]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize,
    getItemKey,
    scrollMargin: list.current?.offsetTop ?? 0,
    scrollPaddingStart: headHeight,
    overscan: 6,
  });

  const activeIndex = items.findIndex(({ id }) => id === activeId);
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: "auto" });
  }, [activeIndex, virtual]);

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
