"use client";

import { Button, Group } from "@mantine/core";
import { useReader, useSyncState } from "../model/reader-context.tsx";
import { describeBatch } from "../words/describe-change.ts";
import { ReaderDialog } from "./reader-dialog.tsx";

/** A change that the server will not have: what it was, why, and what can be done. */
export function RefusalDialog() {
  const reader = useReader();
  const session = useSyncState()?.session;
  const refusal = session?.refusal;
  const batch = session?.waiting.find(({ id }) => id === refusal?.batchId);
  if (!refusal || !batch) return null;

  function handleEnd(end: () => void) {
    end();
    reader.state.set({ dialog: null });
  }

  return (
    <ReaderDialog title="A change was refused">
      <p>{describeBatch(batch, reader.article.labels)}</p>
      <p>{refusal.sentence}</p>
      <p>What you did after it waits until this is decided.</p>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button onClick={() => handleEnd(() => reader.sync?.drop(batch.id))}>Give this change up</Button>
        <Button variant="filled" onClick={() => handleEnd(() => void reader.sync?.retry())}>
          Send it again
        </Button>
      </Group>
    </ReaderDialog>
  );
}
