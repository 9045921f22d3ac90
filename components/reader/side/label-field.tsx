"use client";

import { Select } from "@mantine/core";
import { useId } from "react";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { LabelDot } from "../label-dot.tsx";
import { relabel } from "../marking.ts";
import { useReader, useReaderState } from "../reader-context.tsx";
import { FieldRow } from "./field-row.tsx";

export function LabelField({ span }: { span: Span }) {
  const id = useId();
  const reader = useReader();
  const isEditable = useReaderState((state) => state.isEditable);
  const { labels } = reader.article;
  const data = labels
    .filter((label) => !label.isArchived || label.id === span.labelId)
    .map((label) => ({ value: label.id, label: labelTitle(label.name) }));
  const indexOf = (labelId: string) => labels.findIndex((label) => label.id === labelId);
  return (
    <FieldRow id={id} title="Label">
      <Select
        id={id}
        size="xs"
        value={span.labelId}
        data={data}
        allowDeselect={false}
        disabled={!isEditable}
        leftSection={<LabelDot index={indexOf(span.labelId)} />}
        renderOption={({ option }) => (
          <span style={{ display: "inline-flex", gap: 7, alignItems: "center" }}>
            <LabelDot index={indexOf(option.value)} />
            {option.label}
          </span>
        )}
        onChange={(labelId) => labelId && relabel(reader, span, labelId)}
      />
    </FieldRow>
  );
}
