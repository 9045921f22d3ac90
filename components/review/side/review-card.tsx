"use client";

import { UnstyledButton } from "@mantine/core";
import { memo } from "react";
import { LabelDot } from "@/components/reader/label-dot.tsx";
import { backToText, goToSpan } from "@/components/reader/moving.ts";
import { useLayerValue, useReaderState } from "@/components/reader/reader-context.tsx";
import { markSummary } from "@/components/reader/side/mark-summary.ts";
import type { Comments } from "@/components/reader/side/use-comments.ts";
import { count } from "@/components/shell/count.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { useReview, useReviewState, useSheet } from "../review-context.tsx";
import { CardThread } from "./card-thread.tsx";
import { CorrectForm } from "./correct-form.tsx";
import { MarkDetails } from "./mark-details.tsx";
import { ReasonField } from "./reason-field.tsx";
import styles from "./review-card.module.css";
import { VerdictButtons } from "./verdict-buttons.tsx";
import { VerdictNote } from "./verdict-note.tsx";

type Props = { span: Span; place: string; isActive: boolean; comments: Comments; goldId: string };

/** One mark under review: what it is and how it stands, and when it is active everything that can be said of it. */
export const ReviewCard = memo(function ReviewCard({ span, place, isActive, comments, goldId }: Props) {
  const reader = useReview();
  const { labels, relationTypes, language } = reader.article;
  const standing = useSheet().standings.get(span.id) ?? "open";
  const labelIndex = labels.findIndex(({ id }) => id === span.labelId);
  const summary = useLayerValue((layer) => markSummary(span, { layer, labels, relationTypes }));
  const remarks = comments.list.filter(({ spanId }) => spanId === span.id).length;

  return (
    <div className={`${styles.card} ${styles[standing]} ${isActive ? styles.active : ""}`}>
      <UnstyledButton
        className={styles.head}
        aria-expanded={isActive}
        onMouseEnter={() => reader.hover(span.id)}
        onMouseLeave={() => reader.hover(null)}
        onClick={() => {
          goToSpan(reader, span);
          backToText(reader);
        }}
      >
        <span className={styles.meta}>
          <LabelDot index={labelIndex} />
          {labelTitle(labels[labelIndex]?.name ?? "mark")}
          <span className={styles.right}>
            {isActive
              ? place
              : [remarks > 0 && count(remarks, "remark"), summary].filter(Boolean).join(" · ")}
          </span>
        </span>
        <span className={styles.quote} lang={language} dir="auto">
          {span.quote}
        </span>
      </UnstyledButton>
      <VerdictNote span={span} isActive={isActive} />
      {isActive && <OpenCard key={span.id} span={span} comments={comments} goldId={goldId} />}
    </div>
  );
});

function OpenCard({ span, comments, goldId }: Pick<Props, "span" | "comments" | "goldId">) {
  const reader = useReview();
  const isEditable = useReaderState((state) => state.isEditable);
  const isCorrecting = useReviewState(({ correctingId }) => correctingId === span.id);
  const isAnnotators = reader.reviewed.layer.spans.has(span.id);
  return (
    <>
      {isCorrecting && isEditable ? <CorrectForm span={span} /> : <MarkDetails span={span} />}
      {isEditable && <VerdictButtons span={span} />}
      {isEditable && isAnnotators && <ReasonField span={span} />}
      <CardThread span={span} comments={comments} layerId={isAnnotators ? reader.reviewed.id : goldId} />
    </>
  );
}
