"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { errorSentence } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import type { SyncState } from "@/lib/client/layer-sync.ts";
import { type SaveWords, saveWords } from "@/lib/client/save-words.ts";
import type { QueueView } from "@/lib/schemas/reader.ts";
import { QueueLinks } from "../frame/queue-links.tsx";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import { SaveState } from "../saving/save-state.tsx";
import styles from "./judging-actions.module.css";
import { useJudging } from "./judging-context.tsx";

type Props = {
  settled: number;
  total: number;
  queue: QueueView;
  /** As `QueueLinks` takes them. */
  path: string;
  queueName: string;
  /** Opens what is settled again; null while it is not. */
  onReopen: (() => Promise<unknown>) | null;
};

function goldWords(state: SyncState): SaveWords {
  const words = saveWords(state);
  return words.isSettled ? { ...words, text: "Gold saved" } : words;
}

/** How gold is saved and how much is settled, the way to the neighbours in the queue, and how it ends. */
export function JudgingActions(props: Props) {
  const { settled, total, queue, path, queueName, onReopen } = props;
  const { state } = useJudging();
  const isEditable = useReaderState((reading) => reading.isEditable);
  return (
    <>
      <span className={styles.state}>
        <SaveState words={goldWords} />
        <span className={styles.progress}>
          {settled} of {total}
          <span className={styles.word}> settled</span>
        </span>
      </span>
      <QueueLinks queue={queue} path={path} name={queueName} />
      {isEditable && (
        <>
          <Button className={styles.return} onClick={() => state.set({ dialog: "return" })}>
            Return
          </Button>
          <Button variant="filled" onClick={() => state.set({ dialog: "finish" })}>
            Finish
          </Button>
        </>
      )}
      {onReopen && <Reopen onReopen={onReopen} />}
    </>
  );
}

function Reopen({ onReopen }: { onReopen: () => Promise<unknown> }) {
  const router = useRouter();
  const reader = useReader();
  const { send, isSending } = useSend();

  async function handleReopen() {
    await send(async () => {
      try {
        await onReopen();
      } catch (error) {
        reader.hint(errorSentence(error));
        return;
      }
      reader.announce("Reopened.");
      router.refresh();
    });
  }

  return (
    <Button loading={isSending} onClick={handleReopen}>
      Reopen
    </Button>
  );
}
