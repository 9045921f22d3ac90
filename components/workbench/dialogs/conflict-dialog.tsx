"use client";

import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { Notice } from "@/components/shell/notice.tsx";
import { useReader, useSyncState } from "../model/reader-context.tsx";
import { describeSide } from "../words/describe-change.ts";
import styles from "./conflict-dialog.module.css";
import { ReaderDialog } from "./reader-dialog.tsx";

/** A change made here and another made elsewhere of the same thing: both sides, and which shall stand. */
export function ConflictDialog() {
  const reader = useReader();
  const [problem, setProblem] = useState<string | null>(null);
  const conflicts = useSyncState()?.session.conflicts ?? [];
  const batchId = conflicts[0]?.batch.id;
  const shown = conflicts.filter(({ batch }) => batch.id === batchId);
  const { labels } = reader.article;
  const total = new Set(conflicts.map(({ batch }) => batch.id)).size;

  function handleChoose(end: (id: string) => string | null) {
    if (batchId === undefined) return;
    const sentence = end(batchId);
    setProblem(sentence);
    if (sentence === null && total === 1) reader.state.set({ dialog: null });
  }

  if (batchId === undefined) return null;
  return (
    <ReaderDialog title={total === 1 ? "1 change in conflict" : `${total} changes in conflict`} size="lg">
      {shown.map(({ change, mine, theirs, sentence }) => (
        <section key={`${change.of} ${change.after?.id ?? change.before?.id}`} className={styles.conflict}>
          <p>{sentence}</p>
          <dl className={styles.sides}>
            <dt>Mine</dt>
            <dd>{describeSide(mine, labels)}</dd>
            <dt>Theirs</dt>
            <dd>{describeSide(theirs, labels)}</dd>
          </dl>
        </section>
      ))}
      <Notice>{problem}</Notice>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button
          onClick={() =>
            handleChoose((id) => {
              reader.sync?.drop(id);
              return null;
            })
          }
        >
          Keep theirs
        </Button>
        <Button variant="filled" onClick={() => handleChoose((id) => reader.sync?.keepMine(id) ?? null)}>
          Keep mine
        </Button>
      </Group>
    </ReaderDialog>
  );
}
