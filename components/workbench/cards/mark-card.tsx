"use client";

import { memo } from "react";
import { OnDemand } from "@/components/shell/on-demand.tsx";
import { partOf } from "@/components/shell/part.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { OutcomeView } from "@/lib/schemas/reader.ts";
import { CommandKey } from "../commands/key-caps.tsx";
import { useReaderState } from "../model/reader-context.tsx";
import { OutcomeNote } from "../verdicts/outcome-note.tsx";
import { CardFrame } from "./card-frame.tsx";
import { useMarkSummary } from "./use-mark-summary.ts";

const markForm = partOf(() => import("./mark-form.tsx").then((form) => form.MarkForm));

type Props = {
  span: Span;
  isActive: boolean;
  outcome: OutcomeView | null;
  /** Gold is settled. */
  isSettled: boolean;
  remarks: number;
};

const edgeKeys = (
  <span aria-hidden="true">
    <CommandKey name="growStart" /> <CommandKey name="growEnd" /> edges · <CommandKey name="remove" />
  </span>
);

/** One mark beside the text: one line and its words, and when it is active the form that it is edited with. */
export const MarkCard = memo(function MarkCard({ span, isActive, outcome, isSettled, remarks }: Props) {
  const summary = useMarkSummary(span);
  const isEditable = useReaderState((state) => state.isEditable);
  return (
    <CardFrame span={span} isActive={isActive} aside={isActive && isEditable ? edgeKeys : summary}>
      {outcome && <OutcomeNote span={span} outcome={outcome} isSettled={isSettled} />}
      {isActive && <OnDemand key={span.id} part={markForm} props={{ span, remarks }} />}
    </CardFrame>
  );
});
