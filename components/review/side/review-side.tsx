"use client";

import { Button, Tabs } from "@mantine/core";
import { useMemo, useState } from "react";
import { useReaderState } from "@/components/reader/reader-context.tsx";
import { GuidePanel } from "@/components/reader/side/guide-panel.tsx";
import { ThreadPanel } from "@/components/reader/side/thread-panel.tsx";
import { useComments } from "@/components/reader/side/use-comments.ts";
import column from "@/components/reader/side-column.module.css";
import { NewsCount } from "@/components/reader/side-column.tsx";
import { count } from "@/components/shell/count.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { tallyOf } from "../list-spans.ts";
import { useReview, useReviewSheet, useReviewState } from "../review-context.tsx";
import { reviewTabs } from "../review-state.ts";
import { ReviewList } from "./review-list.tsx";
import styles from "./review-side.module.css";

const titles = {
  open: "To review",
  accepted: "Accepted",
  rejected: "Rejected",
  corrected: "Corrected",
  all: "All",
};

/** The marks by how they stand, and beside them guide and threads. */
export function ReviewSide({ view }: { view: ReviewView }) {
  const reader = useReview();
  const panel = useReaderState((state) => state.panel);
  const tab = useReviewState((state) => state.tab);
  const sheet = useReviewSheet();
  const tally = useMemo(() => tallyOf(sheet), [sheet]);
  // As state and not as a ref, so that the list inside is drawn once it is there.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const all = useComments(view);
  const layerIds = [view.layer.id, view.gold.id];
  const comments = { ...all, list: all.list.filter(({ layerId }) => layerIds.includes(layerId)) };
  const amounts = { ...tally, all: sheet.standings.size };
  const toggle = (name: "guide" | "thread") => reader.state.set({ panel: panel === name ? "marks" : name });

  return (
    <aside ref={setScroller} className={column.side} aria-label="Marks under review, guide and threads">
      <Tabs
        value={panel === "marks" ? tab : null}
        keepMounted={false}
        onChange={(value) => {
          reader.state.set({ panel: "marks" });
          reader.review.set({ tab: reviewTabs.find((name) => name === value) ?? "open" });
        }}
        classNames={{ list: styles.tabs, tab: styles.tab, tabLabel: styles.label }}
      >
        <div className={styles.head}>
          <p className={styles.who}>
            <b>{view.layer.ownerName}</b> {count(tally.total, "mark")}
          </p>
          <span className={styles.more}>
            <Button size="compact-sm" aria-pressed={panel === "guide"} onClick={() => toggle("guide")}>
              Guide <NewsCount />
            </Button>
            <Button size="compact-sm" aria-pressed={panel === "thread"} onClick={() => toggle("thread")}>
              Threads {new Set(comments.list.map(({ spanId }) => spanId)).size}
            </Button>
          </span>
          <Tabs.List grow>
            {reviewTabs.map((name) => (
              <Tabs.Tab key={name} value={name}>
                <b>{amounts[name]}</b> {titles[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </div>
        {reviewTabs.map((name) => (
          <Tabs.Panel key={name} value={name}>
            {panel === "marks" && name === tab && (
              <ReviewList key={name} view={view} scroller={scroller} comments={comments} />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
      {panel === "guide" && <GuidePanel />}
      {panel === "thread" && <ThreadPanel comments={comments} layerId={view.layer.id} />}
    </aside>
  );
}
