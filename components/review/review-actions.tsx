"use client";

import { JudgingActions } from "@/components/workbench/judging/judging-actions.tsx";
import { useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { tallyOf } from "./model/list-spans.ts";
import { useReview } from "./model/use-review.ts";

/** How far the review is, and how it ends. */
export function ReviewActions({ view: { layer, queue } }: { view: ReviewView }) {
  const { settled, total } = tallyOf(useSheet(useReview().judging));
  const handleReopen = () => readAnswer(api.layers[":id"].reopen.$post({ param: { id: layer.id } }));
  return (
    <JudgingActions
      settled={settled}
      total={total}
      queue={queue}
      path="/review"
      queueName="in my review queue"
      onReopen={layer.status === "ACCEPTED" ? handleReopen : null}
    />
  );
}
