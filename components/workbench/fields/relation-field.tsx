"use client";

import { Button, CloseButton, Select } from "@mantine/core";
import { useId, useMemo, useState } from "react";
import { labelTitle, type RelationType } from "@/lib/core/annotation/label.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { goToSpan } from "../model/moving.ts";
import { link, relationOf, startPicking, unlink } from "../model/picking.ts";
import { useLayer, useReader, useReaderState, useSpans } from "../model/reader-context.tsx";
import { FieldRow } from "../widgets/field-row.tsx";
import { LabelDot } from "../widgets/label-dot.tsx";
import styles from "./relation-field.module.css";

const mostOptions = 60;

/** Where a mark leads, such as to a quote's speaker: a chip, or a choice of the marks it can lead to. */
export function RelationField({ span, type }: { span: Span; type: RelationType }) {
  const id = useId();
  const reader = useReader();
  const layer = useLayer();
  const isEditable = useReaderState((state) => state.isEditable);
  const relation = relationOf(reader, span.id, type.id);
  const to = relation && layer.spans.get(relation.toId);
  if (!to && !isEditable) return null;
  const index = reader.article.labels.findIndex((label) => label.id === type.toLabelId);
  return (
    <FieldRow id={id} title={labelTitle(type.name)}>
      {to && relation ? (
        <span className={styles.chip}>
          <LabelDot index={index} />
          <button
            id={id}
            type="button"
            aria-labelledby={`${id}-title ${id}`}
            className={styles.to}
            onClick={() => goToSpan(reader, to)}
          >
            {to.quote}
          </button>
          {isEditable && (
            <CloseButton
              size="xs"
              aria-label={`Remove ${type.name}`}
              onClick={() => unlink(reader, relation)}
            />
          )}
        </span>
      ) : (
        <Candidates id={id} span={span} type={type} />
      )}
    </FieldRow>
  );
}

function Candidates({ id, span, type }: { id: string; span: Span; type: RelationType }) {
  const reader = useReader();
  const spans = useSpans();
  const [isOpen, setOpen] = useState(false);
  const data = useMemo(() => {
    if (!isOpen) return [];
    const near = (other: Span) => Math.abs(other.start - span.start);
    return spans
      .filter(({ labelId, id: otherId }) => labelId === type.toLabelId && otherId !== span.id)
      .toSorted((a, b) => near(a) - near(b))
      .map((other) => ({ value: other.id, label: shortQuote(other.quote) }));
  }, [isOpen, spans, span, type]);

  function handleChoose(toId: string | null) {
    const to = toId === null ? undefined : reader.layer.spans.get(toId);
    if (to) link(reader, span.id, type, to);
  }

  return (
    <span className={styles.pick}>
      <Select
        id={id}
        size="xs"
        searchable
        limit={mostOptions}
        data={data}
        value={null}
        placeholder="Choose a mark"
        onDropdownOpen={() => setOpen(true)}
        nothingFoundMessage="No such mark yet: pick it in the text."
        onChange={handleChoose}
      />
      <Button size="xs" px={8} onClick={() => startPicking(reader, span, type)}>
        In text
      </Button>
    </span>
  );
}
