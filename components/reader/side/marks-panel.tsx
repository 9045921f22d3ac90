"use client";

import { TextInput } from "@mantine/core";
import { memo, useMemo, useState } from "react";
import type { AddedView, CommentView, OutcomeView } from "@/lib/schemas/reader.ts";
import { countShown, type FeedbackFilter, shownByFeedback } from "../feedback.ts";
import { useReader, useReaderState } from "../reader-context.tsx";
import { useFollowedMarks } from "../use-followed-marks.ts";
import { AddedMarks } from "./added-marks.tsx";
import { FeedbackSwitch } from "./feedback-switch.tsx";
import { LabelChips } from "./label-chips.tsx";
import { listMarks, type MarkOrder } from "./list-marks.ts";
import { MarkCard } from "./mark-card.tsx";
import { MarkList } from "./mark-list.tsx";
import styles from "./marks-panel.module.css";
import { OrderSwitch } from "./order-switch.tsx";
import { PickedCard } from "./picked-card.tsx";

const emptyWords: Readonly<Record<FeedbackFilter, string>> = {
  all: "",
  changed: "Review changed none of your marks.",
  discussed: "Nobody has said anything about your marks yet.",
};

export const MarksPanel = memo(function MarksPanel({
  scroller,
  outcomes,
  added,
  isSettled,
  mayMark,
  comments,
}: {
  scroller: HTMLElement | null;
  outcomes: ReadonlyMap<string, OutcomeView>;
  /** What a settled gold has besides. */
  added: readonly AddedView[];
  isSettled: boolean;
  /** False for who reads the article without a layer of it. */
  mayMark: boolean;
  comments: readonly CommentView[];
}) {
  const reader = useReader();
  const { spans, activeId } = useFollowedMarks();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState("");
  const [order, setOrder] = useState<MarkOrder>("text");
  const { labels } = reader.article;
  const feedback = useReaderState((state) => state.feedback);
  const only = shownByFeedback(feedback);
  const marks = useMemo(
    () => listMarks(spans, { only, hidden, search, order, labels }),
    [spans, only, hidden, search, order, labels],
  );

  return (
    <>
      <PickedCard />
      <LabelChips spans={spans} hidden={hidden} onHide={setHidden} />
      {feedback && <FeedbackSwitch feedback={feedback} spans={spans} />}
      <div className={styles.tools}>
        <TextInput
          size="xs"
          className={styles.search}
          placeholder="Find in marks"
          aria-label="Find in marks"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <OrderSwitch order={order} onChange={setOrder} />
      </div>
      <MarkList
        items={marks}
        activeId={activeId}
        scroller={scroller}
        headHeight={60}
        empty={
          spans.length === 0
            ? mayMark
              ? "Nothing is marked yet. Select words in the text and press a label’s key."
              : "Your own marks stand here once you have started marking."
            : feedback && countShown(feedback, feedback.filter, spans) === 0
              ? emptyWords[feedback.filter]
              : "No mark fits what is shown."
        }
      >
        {(span) => (
          <MarkCard
            span={span}
            isActive={span.id === activeId}
            outcome={outcomes.get(span.id) ?? null}
            isSettled={isSettled}
            remarks={comments.filter(({ spanId }) => spanId === span.id).length}
          />
        )}
      </MarkList>
      {feedback?.filter !== "discussed" && <AddedMarks added={added} />}
    </>
  );
});
