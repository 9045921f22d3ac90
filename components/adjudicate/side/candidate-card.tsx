"use client";

import { memo } from "react";
import { count } from "@/components/shell/count.ts";
import { CardFrame } from "@/components/workbench/cards/card-frame.tsx";
import { ItemGrounds } from "@/components/workbench/judging/item-grounds.tsx";
import { useJudgingState, useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import type { Comments } from "@/components/workbench/threads/use-comments.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import type { CandidateDecision } from "@/lib/core/review/decisions.ts";
import { CandidateOptions } from "../candidates/candidate-options.tsx";
import { kindWords, labelWords } from "../model/candidate-words.ts";
import { useAdjudication } from "../model/use-adjudication.ts";
import styles from "./candidate-card.module.css";
import { CandidateThreads } from "./candidate-threads.tsx";
import { DecisionNote } from "./decision-note.tsx";
import { ReadingTable } from "./reading-table.tsx";
import { remarksOn } from "./remarks-on.ts";
import { VersionForm } from "./version-form.tsx";

type Props = {
  candidate: Candidate;
  place: string;
  isActive: boolean;
  comments: Comments;
  /** What was said before annotators changed their marks. */
  earlierVerdicts: readonly Verdict[];
  goldId: string;
};

const standings = { open: "open", confirmed: "open", reopened: "open", decided: "accepted" } as const;

/** One candidate: how the annotators differ, what was decided, and when it is active everything that can be. */
export const CandidateCard = memo(function CandidateCard(props: Props) {
  const { candidate, place, isActive, comments, earlierVerdicts } = props;
  const { annotators, judging } = useAdjudication();
  const { article, index } = judging.reader;
  const { decisions, faces } = useSheet(judging);
  const decision = decisions.get(candidate.key);
  const face = faces.get(candidate.key);
  const remarks = remarksOn(candidate, decision, comments.list).length;
  if (!face || !decision) return null;
  const isDropped = decision.state === "decided" && decision.goldSpans.length === 0;
  const words =
    decision.state === "decided" && !isDropped ? face.quote : index.slice(candidate.start, candidate.end);
  return (
    <CardFrame
      span={face}
      isActive={isActive}
      standing={isDropped ? "rejected" : standings[decision.state]}
      title={`${labelWords(candidate, article.labels)} · ${kindWords(candidate, annotators)}`}
      words={isActive ? null : words}
      aside={isActive || remarks === 0 ? place : count(remarks, "remark")}
    >
      <DecisionNote candidate={candidate} decision={decision} isActive={isActive} earlier={earlierVerdicts} />
      {isActive && <OpenCard key={candidate.key} {...props} decision={decision} />}
    </CardFrame>
  );
});

function OpenCard({ candidate, decision, comments, goldId }: Props & { decision: CandidateDecision }) {
  const isEditable = useReaderState((state) => state.isEditable);
  const { judging } = useAdjudication();
  const { key, members } = candidate;
  const isVersion = useJudgingState(judging, ({ editedKey }) => editedKey === key);
  return (
    <>
      <div className={styles.options}>
        <CandidateOptions candidate={candidate} />
      </div>
      <ReadingTable candidate={candidate} />
      {isVersion && isEditable && <VersionForm />}
      {isEditable && (
        <ItemGrounds
          itemKey={key}
          labelId={members[0]?.span.labelId}
          judged={decision.state === "open" ? null : decision}
          decision="decision"
          onSave={(said) => judging.saveGrounds(candidate, said)}
        />
      )}
      <CandidateThreads candidate={candidate} comments={comments} goldId={goldId} />
    </>
  );
}
