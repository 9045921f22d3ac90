"use client";

import type { Span } from "@/lib/core/annotation/span.ts";
import { backToText } from "../moving.ts";
import { useReader } from "../reader-context.tsx";
import styles from "./correction-fields.module.css";
import { MarkFields } from "./mark-fields.tsx";

/** The fields of a mark that a reviewer makes otherwise; everything goes into gold as it is set. */
export function CorrectionFields({ span, title, onDone }: { span: Span; title: string; onDone: () => void }) {
  const reader = useReader();

  function handleDone() {
    backToText(reader);
    onDone();
  }

  return (
    <MarkFields span={span} title={title} onDone={handleDone}>
      <p className={styles.hint}>
        <kbd>[</kbd> <kbd>]</kbd> move the edges out, with <kbd>Alt</kbd> in; or select the right words and
        press <kbd>E</kbd>. <kbd>E</kbd> again when done.
      </p>
    </MarkFields>
  );
}
