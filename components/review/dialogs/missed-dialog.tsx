"use client";

import { Button, Group } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { useState } from "react";
import { LabelDot } from "@/components/reader/label-dot.tsx";
import { applyLabel, toMarkedRange } from "@/components/reader/marking.ts";
import { backToText } from "@/components/reader/moving.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import { useReview } from "../review-context.tsx";
import { ReviewModal } from "./review-modal.tsx";

/** Which label the words get that the annotator missed. */
export function MissedDialog() {
  const reader = useReview();
  const [range] = useState(() => reader.selectedRange());
  const target = toMarkedRange(reader, range, false);
  const labels = reader.article.labels.map((label, index) => ({ ...label, index }));
  const offered = labels.filter(({ isArchived }) => !isArchived);

  function handleAdd(labelId: string) {
    reader.review.set({ dialog: null });
    applyLabel(reader, labelId);
    backToText(reader);
  }

  // On the window, so that a key counts before the dialog has taken the focus.
  useWindowEvent("keydown", (event) => {
    const label = offered.find(
      ({ hotkey }) => hotkey !== "" && hotkey.toLowerCase() === event.key.toLowerCase(),
    );
    if (!target || !label || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    handleAdd(label.id);
  });

  return (
    <ReviewModal title="Add a missed mark">
      <p lang={reader.article.language} dir="auto">
        {target ? shortQuote(reader.index.slice(target.start, target.end)) : "There is nothing to mark here."}
      </p>
      {target && (
        <Group gap="xs" mt="md" role="group" aria-label="Label of the mark">
          {offered.map(({ id, name, hotkey, index }, at) => (
            <Button
              key={id}
              data-autofocus={at === 0 || undefined}
              leftSection={<LabelDot index={index} />}
              rightSection={hotkey && <kbd>{hotkey.toUpperCase()}</kbd>}
              onClick={() => handleAdd(id)}
            >
              {labelTitle(name)}
            </Button>
          ))}
        </Group>
      )}
    </ReviewModal>
  );
}
