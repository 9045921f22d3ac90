"use client";

import { memo } from "react";
import { useReaderState } from "@/components/reader/reader-context.tsx";
import { CardFrame } from "@/components/reader/side/card-frame.tsx";
import { CorrectionFields } from "@/components/reader/side/correction-fields.tsx";
import type { Comments } from "@/components/reader/side/use-comments.ts";
import { useMarkSummary } from "@/components/reader/side/use-mark-summary.ts";
import { count } from "@/components/shell/count.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import { correctActive } from "../judging.ts";
import { useReview, useReviewSheet, useReviewState } from "../review-context.tsx";
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
