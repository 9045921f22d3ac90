"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { ArticleLayout } from "@/components/reader/article-layout.tsx";
import { useCommands } from "@/components/reader/use-commands.ts";
import { useLayerKeeping } from "@/components/reader/use-layer-keeping.ts";
import { useOpenedAt } from "@/components/reader/use-opened-at.ts";
import { useQueue } from "@/components/reader/use-queue.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { ReviewDialogsOnDemand } from "./dialogs/review-dialogs-on-demand.tsx";
import { ReviewActions } from "./review-actions.tsx";
import { listReviewCommands } from "./review-commands.ts";
import { ReviewProvider } from "./review-context.tsx";
import { ReviewFoot } from "./review-foot.tsx";
import { ReviewNotice } from "./review-notice.tsx";
import { ReviewReader } from "./review-reader.ts";
import styles from "./review-screen.module.css";
import { ReviewSide } from "./side/review-side.tsx";
import { useReviewOpening } from "./use-review-opening.ts";
import { VerdictDock } from "./verdict-dock.tsx";

type Props = {
  view: ReviewView;
  actorId: string;
  /** The span to begin at, or "". */
  spanId: string;
};

export function ReviewScreen({ view, actorId, spanId }: Props) {
  const router = useRouter();
  const [reader] = useState(() => new ReviewReader(view));
  const { layer, gold } = view;
  const isEditable = layer.status === "SUBMITTED" && gold.status !== "ACCEPTED";

  const commands = useMemo(() => listReviewCommands(reader), [reader]);
  const keys = useCommands(reader, commands);
  useQueue(reader, view.queue, "/review");
  useLayerKeeping(reader, gold, actorId, () => router.refresh());
  const openingError = useReviewOpening(view);
  useEffect(() => reader.state.set({ isEditable }), [reader, isEditable]);
  useOpenedAt(reader, spanId);

  return (
    <ReviewProvider value={reader}>
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
        <ReviewDialogsOnDemand view={view} />
      </ArticleLayout>
    </ReviewProvider>
  );
}
