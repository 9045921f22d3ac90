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
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import { takeAllAgreed } from "../model/deciding.ts";
import { type Tally, tallyOf } from "../model/list-candidates.ts";
import { useAdjudication } from "../model/use-adjudication.ts";

/** What gold holds, and the settling of it; or what is still to be decided. */
export function FinishDialog({ view }: { view: AdjudicationView }) {
  const { judging, candidates } = useAdjudication();
  const tally = tallyOf(candidates, useSheet(judging).decisions);
  return tally.decided < tally.total ? <Unfinished tally={tally} /> : <Finish view={view} tally={tally} />;
}

function Unfinished({ tally: { contested, reopened, agreed } }: { tally: Tally }) {
  const adjudication = useAdjudication();
  const { judging } = adjudication;
  const { reader } = judging;
  const left = [
    ...(reopened > 0 ? [`${reopened} reopened`] : []),
    ...(contested > 0 ? [`${contested} contested`] : []),
    ...(agreed > 0 ? [`${agreed} agreed`] : []),
  ];

  function close() {
    judging.state.set({ dialog: null });
    reader.state.set({ panel: "marks" });
    backToText(reader);
  }

  function handleShow() {
    close();
    judging.state.set({ tab: reopened > 0 ? "reopened" : "contested" });
    judging.goOn("", null);
  }

  function handleTake() {
    close();
    takeAllAgreed(adjudication);
  }

  return (
    <JudgingDialog title="Not finished yet">
      <p>{joinWords(left)} still to be decided. Decide on what is left, then finish.</p>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button onClick={() => judging.state.set({ dialog: "return" })}>Return instead</Button>
        {agreed > 0 && (
          <Button
            variant={contested + reopened === 0 ? "filled" : "default"}
            data-autofocus={contested + reopened === 0 || undefined}
            onClick={handleTake}
          >
            Take the {count(agreed, "agreed mark")}
          </Button>
        )}
        {contested + reopened > 0 && (
          <Button variant="filled" data-autofocus onClick={handleShow}>
            Show the next
          </Button>
        )}
      </Group>
    </JudgingDialog>
  );
}

function Finish({ view, tally: { decided, rejected } }: { view: AdjudicationView; tally: Tally }) {
  const { article, queue, waitingFor } = view;
  const { judging } = useAdjudication();
  const { leave, leaving } = useLeaving("/adjudicate", () => judging.state.set({ dialog: null }));
  const have = waitingFor.length === 1 ? "has" : "have";

  const handleFinish = (nextId: string | null) =>
    leave(nextId, async () => {
      const force = waitingFor.length > 0 ? "true" : "false";
      await readAnswer(
        api.articles[":id"].adjudication.finish.$post({ param: { id: article.id }, query: { force } }),
      );
      return "Finished. Gold is settled.";
    });

  return (
    <JudgingDialog title="Finish this adjudication">
      <FinishForm
        nextId={queue.nextId}
        leaving={leaving}
        onFinish={handleFinish}
        onReturn={() => judging.state.set({ dialog: "return" })}
      >
        <p>
          {decided} decided, {rejected} of them left out. Gold holds {count(judging.gold.spans.size, "mark")}{" "}
          and is settled with it; the annotators see what became of theirs, and why.
        </p>
        {waitingFor.length > 0 && (
          <p>
            {joinWords(waitingFor.map(({ name }) => name))} {have} not submitted this article yet. What comes
            later can be adjudicated then.
          </p>
        )}
      </FinishForm>
    </JudgingDialog>
  );
}
