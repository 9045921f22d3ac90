"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import queueStyles from "@/components/reader/header-actions.module.css";
import { useReaderState } from "@/components/reader/reader-context.tsx";
import { SaveState } from "@/components/reader/save-state.tsx";
import { saveWords } from "@/components/reader/saving/save-words.ts";
import { LinkButton } from "@/components/shell/link-button.tsx";
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
  const { previousId, nextId, position, total: queued } = queue;
  const place = position > 0 ? `, now ${position} of ${queued}` : "";
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
      <span className={queueStyles.queue}>
        {previousId && (
          <LinkButton href={`/review/${previousId}`} aria-label={`Previous in my review queue${place}`}>
            ← Prev
          </LinkButton>
        )}
        {nextId && (
          <LinkButton href={`/review/${nextId}`} aria-label={`Next in my review queue${place}`}>
            Next →
          </LinkButton>
        )}
      </span>
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
