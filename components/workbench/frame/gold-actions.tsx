"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { troubleSentence } from "@/components/shell/trouble.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import type { KeeperState } from "@/lib/client/layer-keeper.ts";
import { type SaveWords, saveWords } from "@/lib/client/save-words.ts";
import type { QueueView } from "@/lib/schemas/reader.ts";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import { SaveState } from "../saving/save-state.tsx";
import styles from "./gold-actions.module.css";
import { QueueLinks } from "./queue-links.tsx";

type Props = {
  settled: number;
  total: number;
  queue: QueueView;
  /** As `QueueLinks` takes them. */
  path: string;
  queueName: string;
  onReturn: () => void;
  onFinish: () => void;
  /** Opens what is settled again; null while it is not. */
  onReopen: (() => Promise<unknown>) | null;
};

function goldWords(state: KeeperState): SaveWords {
  const words = saveWords(state);
  return words.isSettled ? { ...words, text: "Gold saved" } : words;
}

/** How gold is saved and how much is settled, the way to the neighbours in the queue, and how it ends. */
export function GoldActions(props: Props) {
  const { settled, total, queue, path, queueName, onReturn, onFinish, onReopen } = props;
  const isEditable = useReaderState((state) => state.isEditable);
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
          <Button className={styles.return} onClick={onReturn}>
            Return
          </Button>
          <Button variant="filled" onClick={onFinish}>
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
        reader.hint(troubleSentence(error));
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
