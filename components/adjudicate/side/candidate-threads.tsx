"use client";

import { useEffect } from "react";
import { useJudgingState, useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { backToText } from "@/components/workbench/model/moving.ts";
import { AnswerForm } from "@/components/workbench/threads/answer-form.tsx";
import { Remark } from "@/components/workbench/threads/remark.tsx";
import { ThreadBox } from "@/components/workbench/threads/thread-box.tsx";
import { toThreads } from "@/components/workbench/threads/threads.ts";
import type { Comments } from "@/components/workbench/threads/use-comments.ts";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import { Letters } from "../candidates/letters.tsx";
import { lettersOf } from "../model/annotator.ts";
import { useAdjudication } from "../model/use-adjudication.ts";
import styles from "./candidate-threads.module.css";
import { NewThread } from "./new-thread.tsx";
import { remarksOn } from "./remarks-on.ts";

type Props = { candidate: Candidate; comments: Comments; goldId: string };

/** What was said of a candidate, a thread for each annotator's mark, and where it is answered or begun. */
export function CandidateThreads({ candidate, comments, goldId }: Props) {
  const { judging, annotators } = useAdjudication();
  const { reader, state } = judging;
  const { key } = candidate;
  const decision = useSheet(judging).decisions.get(key);
  const isReplying = useJudgingState(judging, ({ replyingKey }) => replyingKey === key);
  const isWanted = useJudgingState(judging, ({ focus }) => focus?.key === key && focus.part === "reply");
  const threads = toThreads(remarksOn(candidate, decision, comments.list), null);
  const firstOpen = threads.find(({ isSettled }) => !isSettled) ?? threads[0];

  useEffect(() => {
    if (isWanted) state.set({ focus: null });
  }, [state, isWanted]);

  async function handleWrite(
    place: { layerId: string; spanId: string },
    body: string,
    ruleId: string | null,
  ) {
    await comments.write(place, body, ruleId);
    reader.announce("Sent.");
    backToText(reader);
  }

  function handleBegin() {
    state.set({ replyingKey: key, focus: { key, part: "reply" } });
  }

  return (
    <ThreadBox title="Threads" onBegin={threads.length > 0 || isReplying ? null : handleBegin}>
      {threads.map((thread) => {
        const [first] = thread.remarks;
        const { spanId } = thread.place;
        return (
          first && (
            <div key={spanId} className={styles.thread}>
              <p className={styles.whose}>
                On the mark of{" "}
                {first.layerId === goldId ? (
                  "gold"
                ) : (
                  <Letters letters={lettersOf(annotators, [first.layerId])} />
                )}
              </p>
              {thread.remarks.map((remark) => (
                <Remark key={remark.id} remark={remark} />
              ))}
              <AnswerForm
                isStart={false}
                isSettled={thread.isSettled}
                isFocused={isWanted && thread === firstOpen}
                labelId={candidate.members.find(({ span }) => span.id === spanId)?.span.labelId}
                onAnswer={(body, ruleId) => handleWrite({ layerId: first.layerId, spanId }, body, ruleId)}
                onSettle={(isResolved) => comments.settle(first, isResolved)}
              />
            </div>
          )
        );
      })}
      {threads.length === 0 && isReplying && (
        <NewThread candidate={candidate} isFocused={isWanted} onWrite={handleWrite} />
      )}
    </ThreadBox>
  );
}
