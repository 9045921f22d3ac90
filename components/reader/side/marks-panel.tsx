"use client";

import { TextInput } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CommentView, OutcomeView } from "@/lib/schemas/reader.ts";
import { useReader } from "../reader-context.tsx";
import { useFollowedMarks } from "../use-followed-marks.ts";
import { LabelChips } from "./label-chips.tsx";
import { listMarks, type MarkOrder } from "./list-marks.ts";
import { MarkCard } from "./mark-card.tsx";
import styles from "./marks-panel.module.css";
import { OrderSwitch } from "./order-switch.tsx";

const usualHeight = 96;
const estimateSize = () => usualHeight;

export const MarksPanel = memo(function MarksPanel({
  scroller,
  outcomes,
  comments,
}: {
  scroller: HTMLElement | null;
  outcomes: ReadonlyMap<string, OutcomeView>;
  comments: readonly CommentView[];
}) {
  const reader = useReader();
  const { spans, activeId } = useFollowedMarks();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState("");
  const [order, setOrder] = useState<MarkOrder>("text");
  const { labels } = reader.article;
  const marks = useMemo(
    () => listMarks(spans, { hidden, search, order, labels }),
    [spans, hidden, search, order, labels],
  );
  const list = useRef<HTMLUListElement>(null);
  // A new function would have it measure every row again.
  const getItemKey = useCallback((index: number) => marks[index]?.id ?? index, [marks]);
  const virtual = useVirtualizer({
    count: marks.length,
    getScrollElement: () => scroller,
    estimateSize,
    getItemKey,
    scrollMargin: list.current?.offsetTop ?? 0,
    scrollPaddingStart: 60,
    overscan: 6,
  });

  const activeIndex = marks.findIndex(({ id }) => id === activeId);
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: "auto" });
  }, [activeIndex, virtual]);

  return (
    <>
      <LabelChips spans={spans} hidden={hidden} onHide={setHidden} />
      <div className={styles.tools}>
        <TextInput
          size="xs"
          className={styles.search}
          placeholder="Find in marks"
          aria-label="Find in marks"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <OrderSwitch order={order} onChange={setOrder} />
      </div>
      {marks.length === 0 && (
        <p className={styles.empty}>
          {spans.length === 0
            ? "Nothing is marked yet. Select words in the text and press a label’s key."
            : "No mark fits what is shown."}
        </p>
      )}
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
                <MarkCard
                  span={span}
                  isActive={span.id === activeId}
                  outcome={outcomes.get(span.id) ?? null}
                  remarks={comments.filter(({ spanId }) => spanId === span.id).length}
                />
              </li>
            )
          );
        })}
      </ul>
    </>
  );
});
