"use client";

import { Button, Group, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useUnsent } from "@/components/reader/use-unsent.ts";
import { count } from "@/components/shell/count.ts";
import { Trouble } from "@/components/shell/trouble.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { ReviewModal } from "./review-modal.tsx";
import { useLeaveReview } from "./use-leave-review.ts";

/** Gives the layer back to its annotator, with what they are asked to change. */
export function ReturnDialog({ view: { layer, queue } }: { view: ReviewView }) {
  const { leave, isSending, error } = useLeaveReview(queue.nextId);
  const [message, setMessage] = useState("");
  const unsent = useUnsent();
  const isHeldBack = unsent > 0 || message.trim() === "";

  const handleReturn = (isGoingOn: boolean) =>
    leave(isGoingOn, async () => {
      const json = { message: message.trim() };
      await readAnswer(api.layers[":id"].return.$post({ param: { id: layer.id }, json }));
      return `Returned to ${layer.ownerName}.`;
    });

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (!isHeldBack) void handleReturn(false);
  }

  return (
    <ReviewModal title={`Return to ${layer.ownerName}`}>
      <form onSubmit={handleSubmit}>
        <Textarea
          label="What should be changed?"
          description="They see this above the article, and your verdicts and reasons on each mark."
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
          {queue.nextId && (
            <Button disabled={isHeldBack} loading={isSending} onClick={() => handleReturn(true)}>
              Return and go to the next
            </Button>
          )}
          <Button variant="filled" type="submit" disabled={isHeldBack} loading={isSending}>
            Return
          </Button>
        </Group>
      </form>
    </ReviewModal>
  );
}
