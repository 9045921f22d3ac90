"use client";

import { Button } from "@mantine/core";
import { count } from "@/components/shell/count.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { MarkFields } from "../fields/mark-fields.tsx";
import { removeTargets } from "../model/marking.ts";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import { ClipButton } from "../widgets/clip-button.tsx";
import styles from "./mark-form.module.css";
import { OthersButton } from "./others-button.tsx";
import { SameButton } from "./same-button.tsx";

/** The fields of the active mark, and what else can be done with it. */
export function MarkForm({ span, remarks }: { span: Span; remarks: number }) {
  const reader = useReader();
  const isEditable = useReaderState((state) => state.isEditable);
  return (
    <MarkFields span={span} title="What this mark says">
      <div className={styles.actions}>
        <OthersButton span={span} />
        <SameButton span={span} />
        <Button
          size="compact-sm"
          onClick={() => reader.state.set({ panel: "thread", threadSpanId: span.id })}
        >
          {remarks > 0 ? count(remarks, "remark") : "Discuss"}
        </Button>
        <ClipButton />
        {isEditable && (
          <Button size="compact-sm" onClick={() => removeTargets(reader)}>
            Remove
          </Button>
        )}
      </div>
    </MarkFields>
  );
}
