"use client";

import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { backToText } from "@/components/reader/moving.ts";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import { useAdjudication, useAdjudicationSheet, useAdjudicationState } from "../adjudication-context.tsx";
import { saveGrounds } from "../deciding.ts";
import { goOn } from "../stepping.ts";

/** Why a candidate is decided so, written before that or after. Enter keeps it and leads on. */
export function ReasonField({ candidate }: { candidate: Candidate }) {
  const reader = useAdjudication();
  const { key } = candidate;
  const decision = useAdjudicationSheet().decisions.get(key);
  const early = useAdjudicationState((state) => state.grounds.get(key));
  const isWanted = useAdjudicationState(({ focus }) => focus?.key === key && focus.part === "reason");
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const isOpen = !decision || decision.state === "open";
  const kept = (isOpen ? early?.reason : decision.reason) ?? "";

  useEffect(() => {
    if (!isWanted) return;
    field.current?.focus();
    reader.adjudication.set({ focus: null });
  }, [reader, isWanted]);

  function handleSave() {
    if (draft !== null) saveGrounds(reader, candidate, { reason: draft.trim() });
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
    if (isOpen) reader.announce("Reason kept for the decision.");
    else goOn(reader, "Reason saved.", key);
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
