"use client";

import { GoldActions } from "@/components/workbench/frame/gold-actions.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { tallyOf } from "./model/list-spans.ts";
import { useReview, useReviewSheet } from "./model/review-context.tsx";

/** How far the review is, and how it ends. */
export function ReviewActions({ view: { layer, queue } }: { view: ReviewView }) {
  const { review } = useReview();
  const { settled, total } = tallyOf(useReviewSheet());
  const handleReopen = () => readAnswer(api.layers[":id"].reopen.$post({ param: { id: layer.id } }));
  return (
    <GoldActions
      settled={settled}
      total={total}
      queue={queue}
      path="/review"
      queueName="in my review queue"
      onReturn={() => review.set({ dialog: "return" })}
      onFinish={() => review.set({ dialog: "finish" })}
      onReopen={layer.status === "ACCEPTED" ? handleReopen : null}
    />
  );
}
