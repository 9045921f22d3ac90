"use client";

import { useMemo } from "react";
import { count } from "@/components/shell/count.ts";
import { useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { JudgingSide } from "@/components/workbench/judging/judging-side.tsx";
import { useComments } from "@/components/workbench/threads/use-comments.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { type ReviewTab, reviewTabs, tallyOf } from "../model/list-spans.ts";
import { useReview } from "../model/use-review.ts";
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
  const sheet = useSheet(useReview().judging);
  const tally = useMemo(() => tallyOf(sheet), [sheet]);
  const all = useComments(view);
  const layerIds = [view.layer.id, view.gold.id];
  const comments = { ...all, list: all.list.filter(({ layerId }) => layerIds.includes(layerId)) };
  const amounts = { ...tally, all: sheet.standings.size };
  return (
    <JudgingSide
      name="Marks under review"
      tabs={reviewTabs.map((name) => ({ name, title: titles[name], amount: amounts[name] }))}
      head={
        <p className={styles.who}>
          <b>{view.layer.ownerName}</b> {count(tally.total, "mark")}
        </p>
      }
      comments={comments}
      layerId={view.layer.id}
    >
      {(scroller) => <ReviewList view={view} scroller={scroller} comments={comments} />}
    </JudgingSide>
  );
}
