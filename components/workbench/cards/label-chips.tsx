"use client";

import { UnstyledButton } from "@mantine/core";
import { useMemo } from "react";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { applyLabel } from "../model/marking.ts";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import chips from "../widgets/chips.module.css";
import { LabelDot } from "../widgets/label-dot.tsx";
import styles from "./label-chips.module.css";
import { PaintMenu } from "./paint-menu.tsx";

/** Each label with its count; pressing one leaves its marks out of the list, or labels the words selected in the text. */
export function LabelChips({
  spans,
  hidden,
  onHide,
}: {
  spans: readonly Span[];
  hidden: ReadonlySet<string>;
  onHide: (hidden: ReadonlySet<string>) => void;
}) {
  const reader = useReader();
  const { labels } = reader.article;
  const isMarking = useReaderState(
    ({ isEditable, mayStart, selection: { anchor, head } }) => (isEditable || mayStart) && anchor !== head,
  );
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { labelId } of spans) found.set(labelId, (found.get(labelId) ?? 0) + 1);
    return found;
  }, [spans]);

  function handlePress(id: string, isExact: boolean) {
    if (isMarking) applyLabel(reader, id, isExact || reader.state.get().isExact);
    else
      onHide(
        hidden.has(id) ? new Set([...hidden].filter((other) => other !== id)) : new Set([...hidden, id]),
      );
  }

  return (
    <div className={chips.chips}>
      {labels.map(({ id, name, isArchived }, index) =>
        isArchived && !counts.has(id) ? null : (
          <UnstyledButton
            key={id}
            className={`${chips.chip} ${styles.label}`}
            data-marks={isMarking || undefined}
            aria-pressed={isMarking ? undefined : !hidden.has(id)}
            aria-label={isMarking ? `Mark the selection as ${labelTitle(name)}` : undefined}
            // The text keeps its selection and the focus.
            onMouseDown={(event) => isMarking && event.preventDefault()}
            onClick={(event) => handlePress(id, event.altKey)}
          >
            <LabelDot index={index} />
            {labelTitle(name)} {counts.get(id) ?? 0}
          </UnstyledButton>
        ),
      )}
      <PaintMenu />
    </div>
  );
}
