"use client";

import { UnstyledButton } from "@mantine/core";
import { goToSpan } from "../model/moving.ts";
import type { Reader } from "../model/reader.ts";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { Remark } from "./remark.tsx";
import styles from "./thread-panel.module.css";
import { type ThreadPlace, toThreads } from "./threads.ts";
import type { Comments } from "./use-comments.ts";

/** What is said of the marks, each thread under the words it is about. */
export function ThreadPanel({ comments, layerId }: { comments: Comments; layerId: string }) {
  const reader = useReader();
  const threadSpanId = useReaderState((state) => state.threadSpanId);
  const span = threadSpanId === null ? undefined : reader.layer.spans.get(threadSpanId);
  const opened = span ? { spanId: span.id, start: span.start, quote: span.quote } : null;
  const threads = toThreads(comments.list, opened);
  if (threads.length === 0) {
    return <p className={styles.empty}>No remarks yet. “Discuss” on a mark’s card starts a thread.</p>;
  }
  return threads.map(({ place, remarks, isSettled }) => {
    const [first] = remarks;
    const at = { layerId: first?.layerId ?? layerId, spanId: place.spanId };
    return (
      <section key={place.spanId} className={styles.thread} aria-label={`Thread on ${place.quote}`}>
        <UnstyledButton className={styles.quote} onClick={() => leadToText(reader, place)}>
          {place.quote}
        </UnstyledButton>
        {remarks.map((remark) => (
          <Remark key={remark.id} remark={remark} />
        ))}
        <AnswerForm
          isStart={!first}
          isSettled={isSettled}
          isFocused={place.spanId === threadSpanId}
          labelId={reader.layer.spans.get(place.spanId)?.labelId}
          onAnswer={(body, ruleId) => comments.write(at, body, ruleId)}
          onSettle={first ? (isResolved) => comments.settle(first, isResolved) : null}
        />
      </section>
    );
  });
}

function leadToText(reader: Reader, place: ThreadPlace): void {
  const span = reader.layer.spans.get(place.spanId);
  if (span) goToSpan(reader, span);
  else {
    reader.editor?.reveal(place.start);
    reader.hint("This mark has gone; the text shows its place.");
  }
}
