"use client";

import { Button, Group } from "@mantine/core";
import { backToText } from "@/components/reader/moving.ts";
import { useUnsent } from "@/components/reader/use-unsent.ts";
import { count } from "@/components/shell/count.ts";
import { Trouble } from "@/components/shell/trouble.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { tallyOf } from "../list-spans.ts";
import { useReview, useSheet } from "../review-context.tsx";
import { goOn } from "../stepping.ts";
import { ReviewModal } from "./review-modal.tsx";
import { useLeaveReview } from "./use-leave-review.ts";

/** What gold will hold, and the settling of it; or what is still to be judged. */
export function FinishDialog({ view: { layer, queue } }: { view: ReviewView }) {
  const { open } = tallyOf(useSheet());
  return open > 0 ? <Unfinished open={open} /> : <Finish layerId={layer.id} nextId={queue.nextId} />;
}

function Unfinished({ open }: { open: number }) {
  const reader = useReview();

  function handleShow() {
    reader.review.set({ dialog: null, tab: "open" });
    reader.state.set({ panel: "marks" });
    backToText(reader);
    goOn(reader, "", "");
  }

  return (
    <ReviewModal title="Not finished yet">
      <p>{count(open, "mark")} without a verdict. Accept, correct or reject what is left, then finish.</p>
      <Group justify="flex-end" gap="xs" mt="lg">
        <ReturnInstead />
        <Button onClick={() => reader.review.set({ dialog: "acceptRest" })}>Accept all that is left</Button>
        <Button variant="filled" data-autofocus onClick={handleShow}>
          Show the next
        </Button>
      </Group>
    </ReviewModal>
  );
}

function ReturnInstead() {
  const reader = useReview();
  return <Button onClick={() => reader.review.set({ dialog: "return" })}>Return instead</Button>;
}

function Finish({ layerId, nextId }: { layerId: string; nextId: string | null }) {
  const { accepted, corrected, rejected, added } = tallyOf(useSheet());
  const { leave, isSending, error } = useLeaveReview(nextId);
  const unsent = useUnsent();

  const handleFinish = (isGoingOn: boolean) =>
    leave(isGoingOn, async () => {
      const { isSettled } = await readAnswer(api.layers[":id"].finish.$post({ param: { id: layerId } }));
      return isSettled ? "Finished. Gold is settled." : "Finished. Another layer of the article still waits.";
    });

  return (
    <ReviewModal title="Finish this review">
      <p>
        {accepted} accepted, {corrected} corrected, {rejected} rejected
        {added > 0 && `, ${added} added`}. Gold is settled with it, unless another layer of the article still
        waits for its review.
      </p>
      {unsent > 0 && <p>{count(unsent, "change")} not saved yet. Finish when everything is saved.</p>}
      <Trouble error={error} />
      <Group justify="flex-end" gap="xs" mt="lg">
        <ReturnInstead />
        {nextId && (
          <Button disabled={unsent > 0} loading={isSending} onClick={() => handleFinish(true)}>
            Finish and go to the next
          </Button>
        )}
        <Button
          variant="filled"
          data-autofocus
          disabled={unsent > 0}
          loading={isSending}
          onClick={() => handleFinish(false)}
        >
          Finish
        </Button>
      </Group>
    </ReviewModal>
  );
}
