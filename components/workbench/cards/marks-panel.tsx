"use client";

import { TextInput } from "@mantine/core";
import { memo, useMemo, useState } from "react";
import { OnDemand } from "@/components/shell/on-demand.tsx";
import { partOf } from "@/components/shell/part.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { AddedView, CommentView, OutcomeView } from "@/lib/schemas/reader.ts";
import { countShown, shownByFeedback } from "../model/feedback.ts";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import type { FeedbackFilter } from "../model/reader-state.ts";
import { AddedMarks } from "../verdicts/added-marks.tsx";
import { FeedbackSwitch } from "./feedback-switch.tsx";
import { LabelChips } from "./label-chips.tsx";
import { listMarks, type MarkOrder } from "./list-marks.ts";
import { MarkCard } from "./mark-card.tsx";
import styles from "./marks-panel.module.css";
import { OrderSwitch } from "./order-switch.tsx";
import { useFollowedMarks } from "./use-followed-marks.ts";

// On the server it draws nothing: what is in sight is known in the browser alone.
const markList = partOf(() => import("./mark-list.tsx").then((list) => list.MarkList<Span>));
const pickedCard = partOf(() => import("./picked-card.tsx").then((card) => card.PickedCard));

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
  const isPicking = useReaderState((state) => state.pickedIds.size > 0);
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
      {isPicking && <OnDemand part={pickedCard} props={{}} />}
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
      <OnDemand
        part={markList}
        props={{
          items: marks,
          activeId,
          scroller,
          headHeight: 60,
          empty:
            spans.length === 0
              ? mayMark
                ? "Nothing is marked yet. Select words in the text and press a label’s key."
                : "Your own marks stand here once you have started marking."
              : feedback && countShown(feedback, feedback.filter, spans) === 0
                ? emptyWords[feedback.filter]
                : "No mark fits what is shown.",
          children: (span) => (
            <MarkCard
              span={span}
              isActive={span.id === activeId}
              outcome={outcomes.get(span.id) ?? null}
              isSettled={isSettled}
              remarks={comments.filter(({ spanId }) => spanId === span.id).length}
            />
          ),
        }}
      />
      {feedback?.filter !== "discussed" && <AddedMarks added={added} />}
    </>
  );
});
