"use client";

import { Button } from "@mantine/core";
import { type KeyboardEvent, useEffect } from "react";
import { backToText } from "@/components/reader/moving.ts";
import { AnswerForm } from "@/components/reader/side/answer-form.tsx";
import { ClipButton } from "@/components/reader/side/clip-button.tsx";
import { Remark } from "@/components/reader/side/remark.tsx";
import type { Comments } from "@/components/reader/side/use-comments.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { useReview, useReviewState } from "../review-context.tsx";
import styles from "./card-thread.module.css";

/** What is said of the active mark, and the answer to it. `layerId`: the layer that the mark is of. */
export function CardThread({ span, comments, layerId }: { span: Span; comments: Comments; layerId: string }) {
  const reader = useReview();
  const isOpen = useReviewState(({ replyingId }) => replyingId === span.id);
  const isWanted = useReviewState(({ focus }) => focus?.spanId === span.id && focus.part === "reply");
  const remarks = comments.list.filter(({ spanId }) => spanId === span.id);
  const [first] = remarks;

  useEffect(() => {
    if (isWanted) reader.review.set({ focus: null });
  }, [reader, isWanted]);

  function handleKeyDown(event: KeyboardEvent<HTMLFieldSetElement>) {
    if (event.key === "Escape") backToText(reader);
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.querySelector("form")?.requestSubmit();
  }

  async function handleAnswer(body: string, ruleId: string | null) {
    await comments.write({ layerId: first?.layerId ?? layerId, spanId: span.id }, body, ruleId);
    reader.announce("Sent.");
    backToText(reader);
  }

  return (
    <fieldset aria-label="Thread" className={styles.thread} onKeyDown={handleKeyDown}>
      {remarks.map((remark) => (
        <Remark key={remark.id} remark={remark} />
      ))}
      {first || isOpen ? (
        <AnswerForm
          isStart={!first}
          isSettled={remarks.every(({ resolvedAt }) => resolvedAt !== null)}
          isFocused={isWanted}
          labelId={span.labelId}
          onAnswer={handleAnswer}
          onSettle={first ? (isResolved) => comments.settle(first, isResolved) : null}
        />
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          rightSection={<kbd>R</kbd>}
          onClick={() =>
            reader.review.set({ replyingId: span.id, focus: { spanId: span.id, part: "reply" } })
          }
        >
          Discuss
        </Button>
      )}
      <ClipButton />
    </fieldset>
  );
}
