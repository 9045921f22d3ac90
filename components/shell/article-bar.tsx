import type { ArticleStatus } from "@/lib/core/article-status.ts";
import { ProgressBar } from "./progress-bar.tsx";

/** How far the articles of a project are. */
export function ArticleBar({
  total,
  counts,
}: {
  total: number;
  counts: Readonly<Record<ArticleStatus, number>>;
}) {
  const toReview = counts.submitted + counts.readyToAdjudicate + counts.inReview;
  return (
    <ProgressBar
      total={total}
      parts={[
        { label: "settled", amount: counts.settled, tone: "ok" },
        { label: "to review", amount: toReview, tone: "warn" },
        {
          label: "in progress",
          amount: counts.inProgress + counts.accepted + counts.returned,
          tone: "quiet",
        },
      ]}
    />
  );
}
