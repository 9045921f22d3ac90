"use client";

import { JudgingActions } from "@/components/workbench/judging/judging-actions.tsx";
import { useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import { joinWords } from "@/lib/core/join-words.ts";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import styles from "./adjudication-actions.module.css";
import { tallyOf } from "./model/list-candidates.ts";
import { useAdjudication } from "./model/use-adjudication.ts";

type Props = {
  view: AdjudicationView;
  /** Who else adjudicates the article now. */
  others: readonly string[];
};

/** Who else is here, how far the adjudication is, and how it ends. */
export function AdjudicationActions({ view: { article, gold, queue }, others }: Props) {
  const { judging, candidates } = useAdjudication();
  const { decided, total } = tallyOf(candidates, useSheet(judging).decisions);
  const handleReopen = () =>
    readAnswer(api.articles[":id"].adjudication.reopen.$post({ param: { id: article.id } }));
  return (
    <>
      {others.length > 0 && (
        <span className={styles.others} title={joinWords(others)}>
          {joinWords(others)} {others.length === 1 ? "is" : "are"} here too
        </span>
      )}
      <JudgingActions
        settled={decided}
        total={total}
        queue={queue}
        path="/adjudicate"
        queueName="article to adjudicate"
        onReopen={gold.status === "ACCEPTED" ? handleReopen : null}
      />
    </>
  );
}
