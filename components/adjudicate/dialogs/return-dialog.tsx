"use client";

import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { ReturnForm } from "@/components/workbench/dialogs/return-form.tsx";
import { useLeaving } from "@/components/workbench/dialogs/use-leaving.ts";
import { JudgingDialog } from "@/components/workbench/judging/judging-dialog.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import { useAdjudication } from "../model/use-adjudication.ts";

/** Gives a layer back to its annotator, with what they are asked to change; the others stay. */
export function ReturnDialog({ view: { layers, queue } }: { view: AdjudicationView }) {
  const { judging, annotators } = useAdjudication();
  const { leave, leaving } = useLeaving("/adjudicate", () => judging.state.set({ dialog: null }));
  const [layerId, setLayerId] = useState(layers[0]?.id ?? "");
  const name = annotators.find((annotator) => annotator.layerId === layerId)?.name ?? "";

  const handleReturn = (message: string) =>
    // Without its only layer there is nothing left to adjudicate here.
    leave(layers.length === 1 ? queue.nextId : null, async () => {
      await readAnswer(api.layers[":id"].return.$post({ param: { id: layerId }, json: { message } }));
      return `Returned to ${name}.`;
    });

  return (
    <JudgingDialog title={`Return to ${name}`}>
      <ReturnForm said="your decisions and reasons" nextId={null} leaving={leaving} onReturn={handleReturn}>
        {annotators.length > 1 && (
          <NativeSelect
            label="Whose layer"
            mb="sm"
            value={layerId}
            data={annotators.map(({ layerId: value, letter, name: owner }) => ({
              value,
              label: `${letter}: ${owner}`,
            }))}
            onChange={(event) => setLayerId(event.currentTarget.value)}
          />
        )}
      </ReturnForm>
    </JudgingDialog>
  );
}
