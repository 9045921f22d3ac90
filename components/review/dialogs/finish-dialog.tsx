"use client";

import { Button, Group } from "@mantine/core";
import { count } from "@/components/shell/count.ts";
import { FinishForm } from "@/components/workbench/dialogs/finish-form.tsx";
import { useLeaving } from "@/components/workbench/dialogs/use-leaving.ts";
import { backToText } from "@/components/workbench/model/moving.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { joinWords } from "@/lib/core/join-words.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { tallyOf } from "../model/list-spans.ts";
import { useReview, useReviewSheet } from "../model/review-context.tsx";
import { goOn } from "../model/stepping.ts";
import { ReviewModal } from "./review-modal.tsx";

/** What gold will hold, and the settling of it; or what is still to be judged. */
export function FinishDialog({ view }: { view: ReviewView }) {
  const { open } = tallyOf(useReviewSheet());
  return open > 0 ? <Unfinished open={open} /> : <Finish view={view} />;
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
        <Button onClick={() => reader.review.set({ dialog: "return" })}>Return instead</Button>
        <Button onClick={() => reader.review.set({ dialog: "acceptRest" })}>Accept all that is left</Button>
        <Button variant="filled" data-autofocus onClick={handleShow}>
          Show the next
        </Button>
      </Group>
    </ReviewModal>
  );
}

function Finish({ view: { layer, queue, awaited } }: { view: ReviewView }) {
  const { review } = useReview();
  const { accepted, corrected, rejected, added } = tallyOf(useReviewSheet());
  const { leave, leaving } = useLeaving("/review", () => review.set({ dialog: null }));

  const handleFinish = (next: string | null) =>
    leave(next, async () => {
      const { isSettled } = await readAnswer(api.layers[":id"].finish.$post({ param: { id: layer.id } }));
      return isSettled
        ? "Finished. Gold is settled."
        : "Finished. Gold waits for the article’s other annotators.";
    });

  return (
    <ReviewModal title="Finish this review">
      <FinishForm
        nextId={queue.nextId}
        leaving={leaving}
        onFinish={handleFinish}
        onReturn={() => review.set({ dialog: "return" })}
      >
        <p>
          {accepted} accepted, {corrected} corrected, {rejected} rejected
          {added > 0 && `, ${added} added`}.{" "}
          {awaited.length === 0 ? "Gold is settled with it." : `Gold then waits for ${joinWords(awaited)}.`}
        </p>
      </FinishForm>
    </ReviewModal>
  );
}
