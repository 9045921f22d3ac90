"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";

const pauseBeforeSaving = 700;

/**
 * What is being typed into a field, saved at every pause and when the field is left. What cannot be saved stays in the
 * field, with what is wrong. A field that is not being typed in shows `value`, from wherever it changes.
 */
export function useDraft(
  value: string,
  check: (text: string) => string | null,
  save: (text: string) => void,
): { text: string; problem: string; type: (text: string) => void; leave: () => void } {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value;
  const problem = draft === null ? null : check(draft);

  const keep = useDebouncedCallback(
    (typed: string) => {
      if (typed !== value && check(typed) === null) save(typed);
    },
    { delay: pauseBeforeSaving, flushOnUnmount: true },
  );

  return {
    text,
    problem: problem ?? "",
    type(typed) {
      setDraft(typed);
      keep(typed);
    },
    leave() {
      keep.flush();
      if (problem === null) setDraft(null);
    },
  };
}
