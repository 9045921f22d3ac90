"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { useViewer } from "@/components/shell/viewer.tsx";
import { useOpening } from "@/components/workbench/judging/use-opening.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { listenToLayer } from "@/lib/client/layer-events.ts";
import { askSignIn } from "@/lib/client/sign-in-state.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";

/**
 * Opens the review of a submitted layer that nobody has begun, or whose gold was settled, and hears what becomes of the
 * layer while the page is open. Answers what kept it from opening.
 */
export function useReviewOpening({ layer, gold }: ReviewView): unknown {
  const router = useRouter();
  const viewer = useViewer();
  const isToOpen = layer.status === "SUBMITTED" && (gold.status === "ACCEPTED" || layer.reviewerName === "");
  const { error } = useOpening(isToOpen, () =>
    readAnswer(api.layers[":id"].review.$post({ param: { id: layer.id } })),
  );

  // To nobody, or to somebody else, the page would be another one.
  const hear = useEffectEvent(async () => {
    if (viewer && (await askSignIn(viewer.id)) === "good") router.refresh();
  });
  useEffect(
    () =>
      listenToLayer(layer.id, ({ reason }) => {
        if (reason === "status" || reason === "comment") void hear();
      }),
    [layer.id],
  );
  return error;
}
