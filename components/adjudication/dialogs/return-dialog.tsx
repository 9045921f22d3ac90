"use client";

import { Button, Group, NativeSelect, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useUnsent } from "@/components/reader/use-unsent.ts";
import { count } from "@/components/shell/count.ts";
import { Trouble } from "@/components/shell/trouble.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import { useAdjudication } from "../adjudication-context.tsx";
import { AdjudicationModal } from "./adjudication-modal.tsx";
import { useLeaveAdjudication } from "./use-leave-adjudication.ts";

/** Gives a layer back to its annotator, with what they are asked to change; the others stay. */
export function ReturnDialog({ view: { layers, queue } }: { view: AdjudicationView }) {
  const { annotators } = useAdjudication();
  const { leave, isSending, error } = useLeaveAdjudication();
  const [layerId, setLayerId] = useState(layers[0]?.id ?? "");
  const [message, setMessage] = useState("");
  const unsent = useUnsent();
  const isHeldBack = unsent > 0 || message.trim() === "";
  const name = annotators.find((annotator) => annotator.layerId === layerId)?.name ?? "";

  async function handleReturn() {
    // Without its only layer there is nothing left to adjudicate here.
    await leave(layers.length === 1 ? queue.nextId : null, async () => {
      const json = { message: message.trim() };
      await readAnswer(api.layers[":id"].return.$post({ param: { id: layerId }, json }));
      return `Returned to ${name}.`;
    });
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (!isHeldBack) void handleReturn();
  }

  return (
    <AdjudicationModal title={`Return to ${name}`}>
      <form onSubmit={handleSubmit}>
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
        <Textarea
          label="What should be changed?"
          description="They see this above the article, and your decisions and reasons on each mark."
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2000}
          data-autofocus
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) handleSubmit(event);
          }}
        />
        {unsent > 0 && <p>{count(unsent, "change")} not saved yet. Return when everything is saved.</p>}
        <Trouble error={error} />
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="filled" type="submit" disabled={isHeldBack} loading={isSending}>
            Return
          </Button>
        </Group>
      </form>
    </AdjudicationModal>
  );
}
