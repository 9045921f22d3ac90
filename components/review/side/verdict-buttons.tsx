"use client";

import { Button } from "@mantine/core";
import { CommandKey } from "@/components/workbench/commands/key-caps.tsx";
import { useJudgingState, useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { backToText } from "@/components/workbench/model/moving.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { correctActive, judgeActive } from "../model/judging.ts";
import { useReview } from "../model/use-review.ts";
import styles from "./verdict-buttons.module.css";

/** What can be said of the active mark, each with its key. */
export function VerdictButtons({ span }: { span: Span }) {
  const review = useReview();
  const { judging } = review;
  const standing = useSheet(judging).standings.get(span.id) ?? "open";
  const isCorrecting = useJudgingState(judging, (state) => state.editedKey === span.id);
  const isOwn = standing === "added" || standing === "other";

  function handle(act: () => void) {
    backToText(judging.reader);
    act();
  }

  return (
    <div className={styles.buttons}>
      {!isOwn && (
        <Button
          size="compact-sm"
          aria-pressed={standing === "accepted"}
          className={standing === "accepted" ? styles.given : undefined}
          rightSection={<CommandKey name="accept" />}
          onClick={() => handle(() => judgeActive(review, "accept"))}
        >
          Accept
        </Button>
      )}
      <Button
        size="compact-sm"
        aria-pressed={isOwn ? undefined : standing === "rejected"}
        className={standing === "rejected" ? styles.given : undefined}
        rightSection={<CommandKey name="reject" />}
        onClick={() => handle(() => judgeActive(review, "reject"))}
      >
        {isOwn ? "Remove" : "Reject"}
      </Button>
      <Button
        size="compact-sm"
        aria-pressed={isOwn ? undefined : standing === "corrected"}
        aria-expanded={isCorrecting}
        className={standing === "corrected" ? styles.given : undefined}
        rightSection={<CommandKey name="correct" />}
        onClick={() => (isCorrecting ? handle(() => correctActive(review)) : correctActive(review))}
      >
        {isCorrecting ? "Done" : isOwn ? "Edit" : "Correct"}
      </Button>
    </div>
  );
}
