"use client";

import { Button, Group } from "@mantine/core";
import { count } from "@/components/shell/count.ts";
import { FinishForm } from "@/components/workbench/dialogs/finish-form.tsx";
import { useLeaving } from "@/components/workbench/dialogs/use-leaving.ts";
import { useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { JudgingDialog } from "@/components/workbench/judging/judging-dialog.tsx";
import { backToText } from "@/components/workbench/model/moving.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { joinWords } from "@/lib/core/join-words.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { tallyOf } from "../model/list-spans.ts";
import { useReview } from "../model/use-review.ts";

/** What gold will hold, and the settling of it; or what is still to be judged. */
export function FinishDialog({ view }: { view: ReviewView }) {
  const { open } = tallyOf(useSheet(useReview().judging));
  return open > 0 ? <Unfinished open={open} /> : <Finish view={view} />;
}

function Unfinished({ open }: { open: number }) {
  const { judging } = useReview();

  function handleShow() {
    judging.state.set({ dialog: null, tab: "open" });
    judging.reader.state.set({ panel: "marks" });
    backToText(judging.reader);
    judging.goOn("", null);
  }

  return (
    <JudgingDialog title="Not finished yet">
      <p>{count(open, "mark")} without a verdict. Accept, correct or reject what is left, then finish.</p>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button onClick={() => judging.state.set({ dialog: "return" })}>Return instead</Button>
        <Button onClick={() => judging.state.set({ dialog: "acceptRest" })}>Accept all that is left</Button>
        <Button variant="filled" data-autofocus onClick={handleShow}>
          Show the next
        </Button>
      </Group>
    </JudgingDialog>
  );
}

function Finish({ view: { layer, queue, awaited } }: { view: ReviewView }) {
  const { judging } = useReview();
  const { accepted, corrected, rejected, added } = tallyOf(useSheet(judging));
  const { leave, leaving } = useLeaving("/review", () => judging.state.set({ dialog: null }));

  const handleFinish = (next: string | null) =>
    leave(next, async () => {
      const { isSettled } = await readAnswer(api.layers[":id"].finish.$post({ param: { id: layer.id } }));
      return isSettled
        ? "Finished. Gold is settled."
        : "Finished. Gold waits for the article’s other annotators.";
    });

  return (
    <JudgingDialog title="Finish this review">
      <FinishForm
        nextId={queue.nextId}
        leaving={leaving}
        onFinish={handleFinish}
        onReturn={() => judging.state.set({ dialog: "return" })}
      >
        <p>
          {accepted} accepted, {corrected} corrected, {rejected} rejected
          {added > 0 && `, ${added} added`}.{" "}
          {awaited.length === 0 ? "Gold is settled with it." : `Gold then waits for ${joinWords(awaited)}.`}
        </p>
      </FinishForm>
    </JudgingDialog>
  );
}
