"use client";

import { memo } from "react";
import { count } from "@/components/shell/count.ts";
import { CardFrame } from "@/components/workbench/cards/card-frame.tsx";
import { useMarkSummary } from "@/components/workbench/cards/use-mark-summary.ts";
import { CorrectionFields } from "@/components/workbench/fields/correction-fields.tsx";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import type { Comments } from "@/components/workbench/threads/use-comments.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import { correctActive } from "../model/judging.ts";
import { useReview, useReviewSheet, useReviewState } from "../model/review-context.tsx";
import { CardThread } from "./card-thread.tsx";
import { MarkDetails } from "./mark-details.tsx";
import { VerdictButtons } from "./verdict-buttons.tsx";
import { VerdictGrounds } from "./verdict-grounds.tsx";
import { VerdictNote } from "./verdict-note.tsx";

type Props = {
  span: Span;
  place: string;
  isActive: boolean;
  comments: Comments;
  /** What was said before the annotator changed the mark. */
  earlier: Verdict | null;
  goldId: string;
};

/** One mark under review: what it is and how it stands, and when it is active everything that can be said of it. */
export const ReviewCard = memo(function ReviewCard(props: Props) {
  const { span, place, isActive, comments, earlier, goldId } = props;
  const standing = useReviewSheet().standings.get(span.id) ?? "open";
  const summary = useMarkSummary(span);
  const remarks = comments.list.filter(({ spanId }) => spanId === span.id).length;
  const words = [remarks > 0 && count(remarks, "remark"), summary].filter(Boolean).join(" · ");
  return (
    <CardFrame span={span} isActive={isActive} standing={standing} aside={isActive ? place : words}>
      <VerdictNote span={span} isActive={isActive} earlier={earlier} />
      {isActive && <OpenCard key={span.id} span={span} comments={comments} goldId={goldId} />}
    </CardFrame>
  );
});

function OpenCard({ span, comments, goldId }: Pick<Props, "span" | "comments" | "goldId">) {
  const reader = useReview();
  const isEditable = useReaderState((state) => state.isEditable);
  const isCorrecting = useReviewState(({ correctingId }) => correctingId === span.id);
  const isAnnotators = reader.reviewed.layer.spans.has(span.id);
  return (
    <>
      {isCorrecting && isEditable ? (
        <CorrectionFields
          span={span}
          title="Correct this mark"
          command="correct"
          onDone={() => correctActive(reader)}
        />
      ) : (
        <MarkDetails span={span} />
      )}
      {isEditable && <VerdictButtons span={span} />}
      {isEditable && isAnnotators && <VerdictGrounds span={span} />}
      <CardThread span={span} comments={comments} layerId={isAnnotators ? reader.reviewed.id : goldId} />
    </>
  );
}
