"use client";

import { Button, Menu, UnstyledButton } from "@mantine/core";
import { useMemo } from "react";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { LabelDot } from "../label-dot.tsx";
import { useReader, useReaderState } from "../reader-context.tsx";
import chips from "./chips.module.css";
import styles from "./label-chips.module.css";

/** Each label with its count; pressing one leaves its marks out of the list. */
export function LabelChips({
  spans,
  hidden,
  onHide,
}: {
  spans: readonly Span[];
  hidden: ReadonlySet<string>;
  onHide: (hidden: ReadonlySet<string>) => void;
}) {
  const { labels } = useReader().article;
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { labelId } of spans) found.set(labelId, (found.get(labelId) ?? 0) + 1);
    return found;
  }, [spans]);

  function handleToggle(id: string) {
    onHide(hidden.has(id) ? new Set([...hidden].filter((other) => other !== id)) : new Set([...hidden, id]));
  }

  return (
    <div className={chips.chips}>
      {labels.map(({ id, name, isArchived }, index) =>
        isArchived && !counts.has(id) ? null : (
          <UnstyledButton
            key={id}
            className={`${chips.chip} ${styles.label}`}
            aria-pressed={!hidden.has(id)}
            onClick={() => handleToggle(id)}
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

function PaintMenu() {
  const reader = useReader();
  const isEditable = useReaderState((state) => state.isEditable);
  if (!isEditable) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-xs" className={styles.paint}>
          Paint
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} className={styles.menu}>
        <Menu.Label>Everything you select becomes</Menu.Label>
        {reader.article.labels.map(({ id, name, isArchived }, index) =>
          isArchived ? null : (
            <Menu.Item
              key={id}
              leftSection={<LabelDot index={index} />}
              onClick={() => reader.state.set({ paintLabelId: id })}
            >
              {labelTitle(name)}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
