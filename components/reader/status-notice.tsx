"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { count } from "@/components/shell/count.ts";
import { Trouble } from "@/components/shell/trouble.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { ReaderView } from "@/lib/schemas/reader.ts";
import { StatusAlert } from "./status-alert.tsx";
import styles from "./status-notice.module.css";

function StartLayer({ articleId }: { articleId: string }) {
  const router = useRouter();
  const { send, isSending, error } = useSend();

  async function handleStart() {
    const isStarted = await send(async () => {
      await readAnswer(api.articles[":id"].layer.$post({ param: { id: articleId } }));
    });
    if (isStarted) router.refresh();
  }

  return (
    <>
      <p className={styles.line}>
        You read this article without marking it.
        <Button onClick={handleStart} loading={isSending}>
          Start marking
        </Button>
      </p>
      <Trouble error={error} />
    </>
  );
}

/** What became of one's marks, in numbers. */
function settledWords({ outcomes, added }: ReaderView): string {
  const amountOf = (result: string) => outcomes.filter((outcome) => outcome.result === result).length;
  const [kept, changed, dropped] = [amountOf("kept"), amountOf("changed"), amountOf("dropped")];
  const parts = [
    `${count(kept, "mark")} kept`,
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(dropped > 0 ? [`${dropped} left out`] : []),
    ...(added.length > 0 ? [`${added.length} added`] : []),
  ];
  return `Reviewed and settled: ${parts.join(", ")}. Each mark’s card shows what became of it.`;
}

/** Why the article cannot be marked now, or what a reviewer asks for. Nothing while it is simply open. */
export function StatusNotice({ view }: { view: ReaderView }) {
  const { article, layer } = view;
  if (!layer) {
    return (
      <StatusAlert>
        <StartLayer articleId={article.id} />
      </StatusAlert>
    );
  }
  switch (layer.status) {
    case "RETURNED":
      return (
        <StatusAlert title={`${layer.reviewerName || "A reviewer"} returned this article`}>
          {layer.returnMessage || "Look through the marks again and submit it once more."}
        </StatusAlert>
      );
    case "SUBMITTED":
      return <StatusAlert>Submitted. It stays as it is unless a reviewer returns it.</StatusAlert>;
    case "ACCEPTED":
      return <StatusAlert>{settledWords(view)}</StatusAlert>;
    default:
      return null;
  }
}
