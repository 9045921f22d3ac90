"use client";

import { ReturnForm } from "@/components/workbench/dialogs/return-form.tsx";
import { useLeaving } from "@/components/workbench/dialogs/use-leaving.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { useReview } from "../model/review-context.tsx";
import { ReviewModal } from "./review-modal.tsx";

/** Gives the layer back to its annotator, with what they are asked to change. */
export function ReturnDialog({ view: { layer, queue } }: { view: ReviewView }) {
  const { review } = useReview();
  const { leave, leaving } = useLeaving("/review", () => review.set({ dialog: null }));

  const handleReturn = (message: string, nextId: string | null) =>
    leave(nextId, async () => {
      await readAnswer(api.layers[":id"].return.$post({ param: { id: layer.id }, json: { message } }));
      return `Returned to ${layer.ownerName}.`;
    });

  return (
    <ReviewModal title={`Return to ${layer.ownerName}`}>
      <ReturnForm
        said="your verdicts and reasons"
        nextId={queue.nextId}
        leaving={leaving}
        onReturn={handleReturn}
      />
    </ReviewModal>
  );
}
