"use client";

import { useDeferredValue, useMemo } from "react";
import { MarkList } from "@/components/workbench/cards/mark-list.tsx";
import { listItems } from "@/components/workbench/judging/items.ts";
import { useJudgingState, useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import type { Comments } from "@/components/workbench/threads/use-comments.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { useReview } from "../model/use-review.ts";
import { EmptyList } from "./empty-list.tsx";
import { ReviewCard } from "./review-card.tsx";

/** The marks of the list that is open, in text order. */
export function ReviewList({
  view: { gold, earlierVerdicts },
  scroller,
  comments,
}: {
  view: ReviewView;
  scroller: HTMLElement | null;
  comments: Comments;
}) {
  const { judging } = useReview();
  const { items } = judging;
  const activeId = useReaderState((state) => state.activeId);
  const sheet = useDeferredValue(useSheet(judging));
  const tab = useJudgingState(judging, (state) => state.tab);
  const spans = items.list(sheet);
  const marks = useMemo(() => listItems(items, sheet, tab, activeId), [items, sheet, tab, activeId]);
  const places = useMemo(() => new Map(spans.map(({ id }, index) => [id, index + 1])), [spans]);
  const earlier = useMemo(
    () => new Map(earlierVerdicts.map((verdict) => [verdict.spanId, verdict])),
    [earlierVerdicts],
  );

  return (
    <MarkList items={marks} activeId={activeId} scroller={scroller} headHeight={110} empty={<EmptyList />}>
      {(span) => (
        <ReviewCard
          span={span}
          place={`${places.get(span.id)} of ${spans.length}`}
          isActive={span.id === activeId}
          comments={comments}
          earlier={earlier.get(span.id) ?? null}
          goldId={gold.id}
        />
      )}
    </MarkList>
  );
}
