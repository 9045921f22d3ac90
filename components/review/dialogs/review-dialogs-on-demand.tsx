"use client";

import { DialogOnDemand } from "@/components/shell/dialog-on-demand.tsx";
import { partOf } from "@/components/shell/part.ts";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { useReviewState } from "../model/review-context.tsx";

const reviewDialogs = partOf(() => import("./review-dialogs.tsx").then((all) => all.ReviewDialogs));

export function ReviewDialogsOnDemand({ view }: { view: ReviewView }) {
  const isSharedOpen = useReaderState((state) => state.dialog !== null);
  const isOwnOpen = useReviewState((state) => state.dialog !== null);
  return <DialogOnDemand isOpen={isSharedOpen || isOwnOpen} part={reviewDialogs} props={{ view }} />;
}
