"use client";

import { memo } from "react";
import { count } from "@/components/shell/count.ts";
import { CardFrame } from "@/components/workbench/cards/card-frame.tsx";
import { useMarkSummary } from "@/components/workbench/cards/use-mark-summary.ts";
import { CorrectionFields } from "@/components/workbench/fields/correction-fields.tsx";
import { ItemGrounds } from "@/components/workbench/judging/item-grounds.tsx";
import { useJudgingState, useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import type { Comments } from "@/components/workbench/threads/use-comments.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Verdict } from "@/lib/core/annotation/verdict.ts";
import { correctActive } from "../model/judging.ts";
import { useReview } from "../model/use-review.ts";
import { CardThread } from "./card-thread.tsx";
import { MarkDetails } from "./mark-details.tsx";
import { VerdictButtons } from "./verdict-buttons.tsx";
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
  const standing = useSheet(useReview().judging).standings.get(span.id) ?? "open";
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
  const review = useReview();
  const { judging, reviewed } = review;
  const isEditable = useReaderState((state) => state.isEditable);
  const isCorrecting = useJudgingState(judging, ({ editedKey }) => editedKey === span.id);
  const verdict = useSheet(judging).outcomes.get(span.id)?.verdict;
  const isAnnotators = reviewed.layer.spans.has(span.id);
  return (
    <>
      {isCorrecting && isEditable ? (
        <CorrectionFields
          span={span}
          title="Correct this mark"
          command="correct"
          onDone={() => correctActive(review)}
        />
      ) : (
        <MarkDetails span={span} />
      )}
      {isEditable && <VerdictButtons span={span} />}
      {isEditable && isAnnotators && (
        <ItemGrounds
          itemKey={span.id}
          labelId={span.labelId}
          judged={verdict ?? null}
          decision="verdict"
          onSave={(said) => judging.saveGrounds(span, said)}
        />
      )}
      <CardThread span={span} comments={comments} layerId={isAnnotators ? reviewed.id : goldId} />
    </>
  );
}
