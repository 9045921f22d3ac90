"use client";

import { useMemo } from "react";
import { count } from "@/components/shell/count.ts";
import { GoldSide } from "@/components/workbench/frame/gold-side.tsx";
import { useComments } from "@/components/workbench/threads/use-comments.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { tallyOf } from "../model/list-spans.ts";
import { useReview, useReviewSheet, useReviewState } from "../model/review-context.tsx";
import { type ReviewTab, reviewTabs } from "../model/review-state.ts";
import { ReviewList } from "./review-list.tsx";
import styles from "./review-side.module.css";

const titles: Readonly<Record<ReviewTab, string>> = {
  open: "To review",
  accepted: "Accepted",
  rejected: "Rejected",
  corrected: "Corrected",
  all: "All",
};

/** The marks by how they stand, and beside them guide and threads. */
export function ReviewSide({ view }: { view: ReviewView }) {
  const reader = useReview();
  const tab = useReviewState((state) => state.tab);
  const sheet = useReviewSheet();
  const tally = useMemo(() => tallyOf(sheet), [sheet]);
  const all = useComments(view);
  const layerIds = [view.layer.id, view.gold.id];
  const comments = { ...all, list: all.list.filter(({ layerId }) => layerIds.includes(layerId)) };
  const amounts = { ...tally, all: sheet.standings.size };
  return (
    <GoldSide
      name="Marks under review"
      tabs={reviewTabs.map((name) => ({ name, title: titles[name], amount: amounts[name] }))}
      tab={tab}
      onTab={(name) => reader.review.set({ tab: name })}
      head={
        <p className={styles.who}>
          <b>{view.layer.ownerName}</b> {count(tally.total, "mark")}
        </p>
      }
      comments={comments}
      layerId={view.layer.id}
    >
      {(scroller) => <ReviewList key={tab} view={view} scroller={scroller} comments={comments} />}
    </GoldSide>
  );
}
