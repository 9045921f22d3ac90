"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { QueueLinks } from "@/components/reader/queue-links.tsx";
import { useReaderState } from "@/components/reader/reader-context.tsx";
import { SaveState } from "@/components/reader/save-state.tsx";
import { saveWords } from "@/components/reader/saving/save-words.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";
import { tallyOf } from "./list-spans.ts";
import styles from "./review-actions.module.css";
import { useReview, useSheet } from "./review-context.tsx";

/** How gold is saved and how far the review is, the way to the neighbours in the queue, and how the review ends. */
export function ReviewActions({ view: { layer, queue } }: { view: ReviewView }) {
  const reader = useReview();
  const { settled, total } = tallyOf(useSheet());
  const isEditable = useReaderState((state) => state.isEditable);
  return (
    <>
      <span className={styles.state}>
        <SaveState
          words={(state) => {
            const words = saveWords(state);
            return words.isSettled ? { ...words, text: "Gold saved" } : words;
          }}
        />
        <span className={styles.progress}>
          {settled} of {total}
          <span className={styles.word}> settled</span>
        </span>
      </span>
      <QueueLinks queue={queue} path="/review" name="in my review queue" />
      {isEditable && (
        <>
          <Button className={styles.return} onClick={() => reader.review.set({ dialog: "return" })}>
            Return
          </Button>
          <Button variant="filled" onClick={() => reader.review.set({ dialog: "finish" })}>
            Finish
          </Button>
        </>
      )}
      {layer.status === "ACCEPTED" && <Reopen layerId={layer.id} />}
    </>
  );
}

function Reopen({ layerId }: { layerId: string }) {
  const router = useRouter();
  const reader = useReview();
  const { send, isSending } = useSend();

  async function handleReopen() {
    await send(async () => {
      await readAnswer(api.layers[":id"].reopen.$post({ param: { id: layerId } })).catch((error: Error) => {
        reader.announce(error.message);
        throw error;
      });
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
