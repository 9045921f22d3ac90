"use client";

import { useEffect } from "react";
import { useJudging, useJudgingState } from "@/components/workbench/judging/judging-context.tsx";
import { backToText } from "@/components/workbench/model/moving.ts";
import { AnswerForm } from "@/components/workbench/threads/answer-form.tsx";
import { Remark } from "@/components/workbench/threads/remark.tsx";
import { ThreadBox } from "@/components/workbench/threads/thread-box.tsx";
import type { Comments } from "@/components/workbench/threads/use-comments.ts";
import type { Span } from "@/lib/core/annotation/span.ts";

/** What is said of the active mark, and the answer to it. `layerId`: the layer that the mark is of. */
export function CardThread({ span, comments, layerId }: { span: Span; comments: Comments; layerId: string }) {
  const judging = useJudging();
  const { reader, state } = judging;
  const isReplying = useJudgingState(judging, ({ replyingKey }) => replyingKey === span.id);
  const isWanted = useJudgingState(judging, ({ focus }) => focus?.key === span.id && focus.part === "reply");
  const remarks = comments.list.filter(({ spanId }) => spanId === span.id);
  const [first] = remarks;
  const hasForm = first !== undefined || isReplying;

  useEffect(() => {
    if (isWanted) state.set({ focus: null });
  }, [state, isWanted]);

  async function handleAnswer(body: string, ruleId: string | null) {
    await comments.write({ layerId: first?.layerId ?? layerId, spanId: span.id }, body, ruleId);
    reader.announce("Sent.");
    backToText(reader);
  }

  function handleBegin() {
    state.set({ replyingKey: span.id, focus: { key: span.id, part: "reply" } });
  }

  return (
    <ThreadBox title="Thread" onBegin={hasForm ? null : handleBegin}>
      {remarks.map((remark) => (
        <Remark key={remark.id} remark={remark} />
      ))}
      {hasForm && (
        <AnswerForm
          isStart={!first}
          isSettled={remarks.every(({ resolvedAt }) => resolvedAt !== null)}
          isFocused={isWanted}
          labelId={span.labelId}
          onAnswer={handleAnswer}
          onSettle={first ? (isResolved) => comments.settle(first, isResolved) : null}
        />
      )}
    </ThreadBox>
  );
}
