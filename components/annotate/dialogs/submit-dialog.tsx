"use client";

import { Button, Group, UnstyledButton } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { count } from "@/components/shell/count.ts";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { ReaderDialog } from "@/components/workbench/dialogs/reader-dialog.tsx";
import { askNextMissing } from "@/components/workbench/model/asking.ts";
import { backToText, goToSpan } from "@/components/workbench/model/moving.ts";
import { useLayer, useReader, useSyncState } from "@/components/workbench/model/reader-context.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import { unsentBatches } from "@/lib/client/layer-session.ts";
import { submitCheckList } from "@/lib/core/annotation/check-list.ts";
import styles from "./submit-dialog.module.css";

const mostShown = 100;

/** What to look at before submitting, and the submitting. */
export function SubmitDialog({ layerId, nextId }: { layerId: string; nextId: string | null }) {
  const router = useRouter();
  const reader = useReader();
  const layer = useLayer();
  const sync = useSyncState();
  const { send, isSending, error } = useSend();
  const items = useMemo(() => submitCheckList(layer, reader.article.labels), [layer, reader]);
  const isHeldBack = items.some(({ severity }) => severity === "must");
  const unsent = sync ? unsentBatches(sync.session).length : 0;

  function handleShow(spanId: string) {
    const span = layer.spans.get(spanId);
    reader.state.set({ dialog: null, panel: "marks" });
    if (span) goToSpan(reader, span);
    backToText(reader);
  }

  function handleFill() {
    reader.state.set({ dialog: null });
    askNextMissing(reader);
  }

  async function handleSubmit(isGoingOn: boolean) {
    const isSubmitted = await send(async () => {
      await readAnswer(api.layers[":id"].submit.$post({ param: { id: layerId } }));
    });
    if (!isSubmitted) return;
    reader.state.set({ dialog: null, isJustSubmitted: true });
    reader.announce("Submitted.");
    if (isGoingOn && nextId) router.push(`/articles/${nextId}`);
    else router.refresh();
  }

  return (
    <ReaderDialog title="Submit this article" size="lg">
      <p>
        {count(layer.spans.size, "mark")}. After submitting they stay as they are, unless you take the article
        back before anybody has opened it, or a reviewer returns it.
      </p>
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.slice(0, mostShown).map(({ severity, spanId, sentence }) => (
            <li key={`${spanId} ${sentence}`} className={severity === "must" ? styles.must : undefined}>
              {sentence}
              {spanId && (
                <UnstyledButton className={styles.show} onClick={() => handleShow(spanId)}>
                  Show
                </UnstyledButton>
              )}
            </li>
          ))}
          {items.length > mostShown && (
            <li>And {count(items.length - mostShown, "more thing")} to look at.</li>
          )}
        </ul>
      )}
      {unsent > 0 && (
        <p className={styles.must}>
          {count(unsent, "change")} not saved yet. Submit when everything is saved.
        </p>
      )}
      <ErrorAlert error={error} />
      <Group justify="flex-end" gap="xs" mt="lg">
        {isHeldBack && <Button onClick={handleFill}>Fill what is missing, one after the other</Button>}
        {nextId && (
          <Button disabled={isHeldBack || unsent > 0} loading={isSending} onClick={() => handleSubmit(true)}>
            Submit and go to the next
          </Button>
        )}
        <Button
          variant="filled"
          data-autofocus
          disabled={isHeldBack || unsent > 0}
          loading={isSending}
          onClick={() => handleSubmit(false)}
        >
          Submit
        </Button>
      </Group>
    </ReaderDialog>
  );
}
