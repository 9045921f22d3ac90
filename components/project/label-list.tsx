"use client";

import { Button, VisuallyHidden } from "@mantine/core";
import type { MouseEvent, ReactNode } from "react";
import { count } from "@/components/shell/count.ts";
import { LabelDot } from "@/components/shell/label-dot.tsx";
import { TextLink } from "@/components/shell/text-link.tsx";
import { valueTitle } from "@/lib/core/annotation/attribute.ts";
import { type AttributeDefinition, labelTitle } from "@/lib/core/annotation/label.ts";
import type { LabelView } from "@/lib/schemas/label.ts";
import styles from "./labels.module.css";
import { useRowDrag } from "./use-row-drag.ts";

/** "Kind (required, direct by default)". */
function attributeWords(definition: AttributeDefinition): string {
  const value = definition.default;
  const more = [
    definition.required && "required",
    value !== undefined && `${valueTitle(definition, value)} by default`,
  ].filter(Boolean);
  return more.length > 0 ? `${definition.title} (${more.join(", ")})` : definition.title;
}

/** Labels in their order. Without the handlers it is only read. */
export function LabelList({
  slug,
  labels,
  onMove,
  onEdit,
  menu,
}: {
  /** The project's. */
  slug: string;
  labels: readonly LabelView[];
  onMove?: ((from: number, to: number) => void) | undefined;
  onEdit?: ((label: LabelView) => void) | undefined;
  menu?: ((label: LabelView) => ReactNode) | undefined;
}) {
  const { handleProps, rowProps } = useRowDrag((from, to) => onMove?.(from, to));

  function handleMove({ currentTarget }: MouseEvent<HTMLButtonElement>, from: number, to: number) {
    onMove?.(from, to);
    // A row that changes its place loses the focus; at an end its button has nowhere further to go.
    requestAnimationFrame(() => {
      const usable = currentTarget.parentElement?.querySelector<HTMLElement>("button:enabled");
      (currentTarget.disabled ? usable : currentTarget)?.focus();
    });
  }

  return (
    <ol className={styles.list}>
      {labels.map((label, index) => (
        <li key={label.id} {...(onMove && rowProps(index, labels.length))}>
          {onMove && (
            <span className={styles.handle} title="Drag to move" aria-hidden="true" {...handleProps(index)}>
              ⠿
            </span>
          )}
          <div className={styles.about}>
            <div className={styles.name}>
              <LabelDot colour={label.colour} />
              <b>{labelTitle(label.name)}</b>
              {label.hotkey && <kbd>{label.hotkey}</kbd>}
              <span className={styles.meta}>
                {label.name} · {label.line} line · {count(label.spanCount, "mark")}
              </span>
            </div>
            {label.attributes.length > 0 && (
              <div className={styles.meta}>{label.attributes.map(attributeWords).join(", ")}</div>
            )}
            {label.guideline && (
              <details className={styles.guideline}>
                <summary>Introduction</summary>
                <div>{label.guideline}</div>
              </details>
            )}
            <TextLink href={`/projects/${slug}/guidelines#${label.id}`} className={styles.rules}>
              Rules<VisuallyHidden> of {label.name}</VisuallyHidden>
            </TextLink>
          </div>
          {(onMove || onEdit) && (
            <div className={styles.buttons}>
              {onMove && (
                <>
                  <Button
                    size="compact-sm"
                    onClick={(event) => handleMove(event, index, index - 1)}
                    disabled={index === 0}
                    aria-label={`Move ${label.name} up`}
                  >
                    ↑
                  </Button>
                  <Button
                    size="compact-sm"
                    onClick={(event) => handleMove(event, index, index + 1)}
                    disabled={index === labels.length - 1}
                    aria-label={`Move ${label.name} down`}
                  >
                    ↓
                  </Button>
                </>
              )}
              {onEdit && (
                <Button size="compact-sm" onClick={() => onEdit(label)} aria-label={`Edit ${label.name}`}>
                  Edit
                </Button>
              )}
              {menu?.(label)}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
