"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { useSend } from "@/components/shell/use-send.ts";
import { useViewer } from "@/components/shell/viewer.tsx";
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
  const { send, error } = useSend();
  const isToOpen = layer.status === "SUBMITTED" && (gold.status === "ACCEPTED" || layer.reviewerName === "");

  const open = useEffectEvent(async () => {
    const isOpened = await send(async () => {
      await readAnswer(api.layers[":id"].review.$post({ param: { id: layer.id } }));
    });
    if (isOpened) router.refresh();
  });
  useEffect(() => {
    if (isToOpen) void open();
  }, [isToOpen]);

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
