"use client";

import { Button } from "@mantine/core";
import { count } from "@/components/shell/count.ts";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { TakeNext } from "@/components/shell/take-next.tsx";
import { StatusAlert } from "@/components/workbench/widgets/status-alert.tsx";
import type { ReaderView } from "@/lib/schemas/reader.ts";
import { NextArticle } from "./next-article.tsx";
import styles from "./status-notice.module.css";
import { SubmittedLine } from "./submitted-line.tsx";
import type { Starting } from "./use-start.ts";
import type { TakingBack } from "./use-taking-back.ts";

function StartLayer({ starting, words, verb }: { starting: Starting; words: string; verb: string }) {
  const { start, isSending, error } = starting;
  return (
    <>
      <p className={styles.line}>
        {words}
        <Button onClick={start} loading={isSending}>
          {verb}
        </Button>
      </p>
      <ErrorAlert error={error} />
    </>
  );
}

/** What became of one's marks, in numbers. Until gold is settled it may still change. */
function acceptedWords({ outcomes, added, isSettled }: ReaderView): string {
  const amountOf = (result: string) => outcomes.filter((outcome) => outcome.result === result).length;
  const [kept, changed, dropped] = [amountOf("kept"), amountOf("changed"), amountOf("dropped")];
  const parts = [
    `${count(kept, "mark")} kept`,
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(dropped > 0 ? [`${dropped} left out`] : []),
    ...(added.length > 0 ? [`${added.length} added`] : []),
  ];
  const [what, more] = isSettled
    ? ["settled", ""]
    : ["accepted", " Gold is settled when the article’s other annotators are reviewed too."];
  return `Reviewed and ${what}: ${parts.join(", ")}. Each mark’s card shows what became of it.${more}`;
}

/** Why the article cannot be marked now, or what a reviewer asks for. Nothing while it is simply open. */
export function StatusNotice({
  view,
  starting,
  taking,
}: {
  view: ReaderView;
  starting: Starting;
  taking: TakingBack;
}) {
  const { article, layer, opened, mayTakeNext, queue } = view;
  const next = mayTakeNext && (
    <div className={styles.line}>
      Your queue is empty.
      <TakeNext project={article.project} verb="Take the next article" />
    </div>
  );
  if (!layer) {
    return (
      <StatusAlert>
        <StartLayer
          starting={starting}
          words="You read this article without marking it. Select words and press a label’s key, or:"
          verb="Start marking"
        />
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
    case "WITHDRAWN":
      return (
        <StatusAlert>
          <StartLayer
            starting={starting}
            words="This article went back to the pool: you left the project, or it was taken back from you. Your marks are kept, and count for nothing until you take it up again."
            verb="Take it up again"
          />
        </StatusAlert>
      );
    case "SUBMITTED":
      return (
        <StatusAlert>
          <SubmittedLine opened={opened} taking={taking} />
          {queue.nextId && <NextArticle id={queue.nextId} left={queue.total} />}
          {next}
        </StatusAlert>
      );
    case "ACCEPTED":
      return (
        <StatusAlert>
          {acceptedWords(view)}
          {next}
        </StatusAlert>
      );
    default:
      return null;
  }
}
