"use client";

import { NativeSelect } from "@mantine/core";
import { useId } from "react";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { relabel } from "../model/marking.ts";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import { FieldRow } from "../widgets/field-row.tsx";
import { LabelDot } from "../widgets/label-dot.tsx";

export function LabelField({ span }: { span: Span }) {
  const id = useId();
  const reader = useReader();
  const isEditable = useReaderState((state) => state.isEditable);
  const { labels } = reader.article;
  const data = labels
    .filter((label) => !label.isArchived || label.id === span.labelId)
    .map((label) => ({ value: label.id, label: labelTitle(label.name) }));
  const index = labels.findIndex(({ id: labelId }) => labelId === span.labelId);
  return (
    <FieldRow id={id} title="Label">
      <NativeSelect
        id={id}
        size="xs"
        value={span.labelId}
        data={data}
        disabled={!isEditable}
        leftSection={<LabelDot index={index} />}
        onChange={(event) => relabel(reader, [span], event.currentTarget.value)}
      />
    </FieldRow>
  );
}
