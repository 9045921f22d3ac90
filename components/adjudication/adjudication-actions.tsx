"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { QueueLinks } from "@/components/reader/queue-links.tsx";
import { useReaderState } from "@/components/reader/reader-context.tsx";
import { SaveState } from "@/components/reader/save-state.tsx";
import { saveWords } from "@/components/reader/saving/save-words.ts";
import { troubleSentence } from "@/components/shell/trouble.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import styles from "./adjudication-actions.module.css";
import { useAdjudication, useAdjudicationSheet } from "./adjudication-context.tsx";
import { listWords } from "./annotator.ts";
import { tallyOf } from "./list-candidates.ts";

type Props = {
  view: AdjudicationView;
  /** Who else adjudicates the article now. */
  others: readonly string[];
};

/** How gold is saved and how far the adjudication is, who else is here, the way to the neighbours in the queue, and how it ends. */
export function AdjudicationActions({ view: { article, gold, queue }, others }: Props) {
  const reader = useAdjudication();
  const { decided, total } = tallyOf(reader.candidates, useAdjudicationSheet().decisions);
  const isEditable = useReaderState((state) => state.isEditable);
  return (
    <>
      {others.length > 0 && (
        <span className={styles.others} title={listWords(others)}>
          {listWords(others)} {others.length === 1 ? "is" : "are"} here too
        </span>
      )}
      <span className={styles.state}>
        <SaveState
          words={(state) => {
            const words = saveWords(state);
            return words.isSettled ? { ...words, text: "Gold saved" } : words;
          }}
        />
        <span className={styles.progress}>
          {decided} of {total}
          <span className={styles.word}> settled</span>
        </span>
      </span>
      <QueueLinks queue={queue} path="/adjudicate" name="article to adjudicate" />
      {isEditable && (
        <>
          <Button className={styles.return} onClick={() => reader.adjudication.set({ dialog: "return" })}>
            Return
          </Button>
          <Button variant="filled" onClick={() => reader.adjudication.set({ dialog: "finish" })}>
            Finish
          </Button>
        </>
      )}
      {gold.status === "ACCEPTED" && <Reopen articleId={article.id} />}
    </>
  );
}

function Reopen({ articleId }: { articleId: string }) {
  const router = useRouter();
  const reader = useAdjudication();
  const { send, isSending } = useSend();

  async function handleReopen() {
    await send(async () => {
      try {
        await readAnswer(api.articles[":id"].adjudication.reopen.$post({ param: { id: articleId } }));
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
