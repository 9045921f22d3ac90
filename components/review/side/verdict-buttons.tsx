"use client";

import { Button } from "@mantine/core";
import { CommandKey } from "@/components/workbench/commands/key-caps.tsx";
import { backToText } from "@/components/workbench/model/moving.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { correctActive, judgeActive } from "../model/judging.ts";
import { useReview, useReviewSheet, useReviewState } from "../model/review-context.tsx";
import styles from "./verdict-buttons.module.css";

/** What can be said of the active mark, each with its key. */
export function VerdictButtons({ span }: { span: Span }) {
  const reader = useReview();
  const standing = useReviewSheet().standings.get(span.id) ?? "open";
  const isCorrecting = useReviewState((state) => state.correctingId === span.id);
  const isOwn = standing === "added" || standing === "other";

  function handle(act: () => void) {
    backToText(reader);
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
          onClick={() => handle(() => judgeActive(reader, "accept"))}
        >
          Accept
        </Button>
      )}
      <Button
        size="compact-sm"
        aria-pressed={isOwn ? undefined : standing === "rejected"}
        className={standing === "rejected" ? styles.given : undefined}
        rightSection={<CommandKey name="reject" />}
        onClick={() => handle(() => judgeActive(reader, "reject"))}
      >
        {isOwn ? "Remove" : "Reject"}
      </Button>
      <Button
        size="compact-sm"
        aria-pressed={isOwn ? undefined : standing === "corrected"}
        aria-expanded={isCorrecting}
        className={standing === "corrected" ? styles.given : undefined}
        rightSection={<CommandKey name="correct" />}
        onClick={() => (isCorrecting ? handle(() => correctActive(reader)) : correctActive(reader))}
      >
        {isCorrecting ? "Done" : isOwn ? "Edit" : "Correct"}
      </Button>
    </div>
  );
}
