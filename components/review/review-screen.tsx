"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { partOf } from "@/components/shell/part.ts";
import { useCommands } from "@/components/workbench/commands/use-commands.ts";
import { ArticleLayout } from "@/components/workbench/frame/article-layout.tsx";
import { useOpenedAt } from "@/components/workbench/frame/use-opened-at.ts";
import { useQueue } from "@/components/workbench/frame/use-queue.ts";
import { JudgingProvider } from "@/components/workbench/judging/judging-context.tsx";
import { JudgingDialogsOnDemand } from "@/components/workbench/judging/judging-dialogs-on-demand.tsx";
import { useLayerSync } from "@/components/workbench/saving/use-layer-sync.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { Review } from "./model/review.ts";
import { listReviewCommands } from "./model/review-commands.ts";
import { useReviewOpening } from "./model/use-review-opening.ts";
import { ReviewActions } from "./review-actions.tsx";
import { ReviewFoot } from "./review-foot.tsx";
import { ReviewNotice } from "./review-notice.tsx";
import styles from "./review-screen.module.css";
import { ReviewSide } from "./side/review-side.tsx";
import { VerdictDock } from "./verdict-dock.tsx";

const reviewDialogs = partOf(() => import("./dialogs/review-dialogs.tsx").then((all) => all.ReviewDialogs));

type Props = {
  view: ReviewView;
  actorId: string;
  /** The span to begin at, or "". */
  spanId: string;
};

export function ReviewScreen({ view, actorId, spanId }: Props) {
  const router = useRouter();
  const [review] = useState(() => new Review(view));
  const { reader } = review.judging;
  const { layer, gold } = view;
  const isEditable = layer.status === "SUBMITTED" && gold.status !== "ACCEPTED";

  const commands = useMemo(() => listReviewCommands(review), [review]);
  const keys = useCommands(reader, commands);
  useQueue(reader, view.queue, "/review");
  useLayerSync(reader, gold, actorId, () => router.refresh());
  const openingError = useReviewOpening(view);
  useEffect(() => reader.state.set({ isEditable }), [reader, isEditable]);
  useOpenedAt(reader, spanId);

  return (
    <JudgingProvider value={review}>
      <ArticleLayout
        article={view.article}
        keys={keys}
        task="review"
        actions={<ReviewActions view={view} />}
        notice={<ReviewNotice view={view} error={openingError} />}
        side={<ReviewSide view={view} />}
        className={styles.review}
      >
        <ReviewFoot isEditable={isEditable} />
        <VerdictDock />
        <JudgingDialogsOnDemand part={reviewDialogs} view={view} />
      </ArticleLayout>
    </JudgingProvider>
  );
}
