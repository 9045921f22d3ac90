"use client";

import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { backToText } from "@/components/reader/moving.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { saveGrounds } from "../judging.ts";
import { useReview, useReviewState, useSheet } from "../review-context.tsx";
import { goOn } from "../stepping.ts";

/** Why a verdict is as it is, written before it or after. Enter keeps it and leads on. */
export function ReasonField({ span }: { span: Span }) {
  const reader = useReview();
  const { outcomes } = useSheet();
  const early = useReviewState((state) => state.grounds.get(span.id)?.reason);
  const isWanted = useReviewState(({ focus }) => focus?.spanId === span.id && focus.part === "reason");
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const verdict = outcomes.get(span.id)?.verdict;
  const kept = verdict?.reason ?? early ?? "";

  useEffect(() => {
    if (!isWanted) return;
    field.current?.focus();
    reader.review.set({ focus: null });
  }, [reader, isWanted]);

  function handleSave() {
    if (draft !== null) saveGrounds(reader, span.id, { reason: draft.trim() });
    setDraft(null);
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") {
      setDraft(null);
      backToText(reader);
    }
    if (event.key !== "Enter") return;
    event.preventDefault();
    handleSave();
    backToText(reader);
    if (verdict) goOn(reader, "Reason saved.", span.id);
    else reader.announce("Reason kept for the verdict.");
  }

  return (
    <TextInput
      ref={field}
      size="xs"
      mt={8}
      aria-label="Reason"
      placeholder="Reason, if one is needed"
      maxLength={2000}
      rightSection={<kbd>.</kbd>}
      rightSectionPointerEvents="none"
      value={draft ?? kept}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={handleSave}
      onKeyDown={handleKeyDown}
    />
  );
}
