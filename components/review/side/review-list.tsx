"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { useReaderState, useSpans } from "@/components/reader/reader-context.tsx";
import type { Comments } from "@/components/reader/side/use-comments.ts";
import { listSpans } from "../list-spans.ts";
import { useReviewState, useSheet } from "../review-context.tsx";
import { ReviewCard } from "./review-card.tsx";
import styles from "./review-list.module.css";

const usualHeight = 96;

/** The marks of the list that is open, in text order. `empty` stands where there are none. */
export function ReviewList({
  scroller,
  comments,
  goldId,
  empty,
}: {
  scroller: HTMLElement | null;
  comments: Comments;
  goldId: string;
  empty: ReactNode;
}) {
  const spans = useDeferredValue(useSpans());
  const activeId = useReaderState((state) => state.activeId);
  const { standings } = useDeferredValue(useSheet());
  const tab = useReviewState((state) => state.tab);
  const marks = useMemo(() => listSpans(spans, standings, tab, activeId), [spans, standings, tab, activeId]);
  const places = useMemo(() => new Map(spans.map(({ id }, index) => [id, index + 1])), [spans]);
  const list = useRef<HTMLUListElement>(null);
  const virtual = useVirtualizer({
    count: marks.length,
    getScrollElement: () => scroller,
    estimateSize: () => usualHeight,
    getItemKey: (index) => marks[index]?.id ?? index,
    scrollMargin: list.current?.offsetTop ?? 0,
    scrollPaddingStart: 110,
    overscan: 6,
  });

  const activeIndex = marks.findIndex(({ id }) => id === activeId);
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: "auto" });
  }, [activeIndex, virtual]);

  return (
    <>
      {marks.length === 0 && <div className={styles.empty}>{empty}</div>}
      <ul ref={list} className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const span = marks[item.index];
          return (
            span && (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={styles.item}
                style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
                aria-setsize={marks.length}
                aria-posinset={item.index + 1}
              >
                <ReviewCard
                  span={span}
                  place={`${places.get(span.id)} of ${spans.length}`}
                  isActive={span.id === activeId}
                  comments={comments}
                  goldId={goldId}
                />
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}
