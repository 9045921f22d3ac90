"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { listenToLayer } from "@/components/reader/saving/layer-events.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";

/**
 * Opens the review of a submitted layer that nobody has begun, or whose gold was settled, and hears what becomes of the
 * layer while the page is open. Answers what kept it from opening.
 */
export function useReviewOpening({ layer, gold }: ReviewView): unknown {
  const router = useRouter();
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

  const hear = useEffectEvent(() => router.refresh());
  useEffect(
    () =>
      listenToLayer(layer.id, ({ reason }) => {
        if (reason === "status" || reason === "comment") hear();
      }),
    [layer.id],
  );
  return error;
}
