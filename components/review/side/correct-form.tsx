"use client";

import { backToText } from "@/components/reader/moving.ts";
import { MarkFields } from "@/components/reader/side/mark-fields.tsx";
import type { Span } from "@/lib/core/annotation/span.ts";
import { correctActive } from "../judging.ts";
import { useReview } from "../review-context.tsx";
import styles from "./correct-form.module.css";

/** The fields of a mark that is being corrected; everything goes into gold as it is set. */
export function CorrectForm({ span }: { span: Span }) {
  const reader = useReview();

  function handleDone() {
    backToText(reader);
    correctActive(reader);
  }

  return (
    <MarkFields span={span} title="Correct this mark" onDone={handleDone}>
      <p className={styles.hint}>
        <kbd>[</kbd> <kbd>]</kbd> move the edges out, with <kbd>Alt</kbd> in; or select the right words and
        press <kbd>E</kbd>. <kbd>E</kbd> again when done.
      </p>
    </MarkFields>
  );
}
