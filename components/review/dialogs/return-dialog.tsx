"use client";

import { ReturnForm } from "@/components/workbench/dialogs/return-form.tsx";
import { useLeaving } from "@/components/workbench/dialogs/use-leaving.ts";
import { useJudging } from "@/components/workbench/judging/judging-context.tsx";
import { JudgingDialog } from "@/components/workbench/judging/judging-dialog.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";

/** Gives the layer back to its annotator, with what they are asked to change. */
export function ReturnDialog({ view: { layer, queue } }: { view: ReviewView }) {
  const { state } = useJudging();
  const { leave, leaving } = useLeaving("/review", () => state.set({ dialog: null }));

  const handleReturn = (message: string, nextId: string | null) =>
    leave(nextId, async () => {
      await readAnswer(api.layers[":id"].return.$post({ param: { id: layer.id }, json: { message } }));
      return `Returned to ${layer.ownerName}.`;
    });

  return (
    <JudgingDialog title={`Return to ${layer.ownerName}`}>
      <ReturnForm
        said="your verdicts and reasons"
        nextId={queue.nextId}
        leaving={leaving}
        onReturn={handleReturn}
      />
    </JudgingDialog>
  );
}
