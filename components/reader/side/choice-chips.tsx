"use client";

import { Chip } from "@mantine/core";
import { type KeyboardEvent, useMemo } from "react";
import { findPressed } from "@/components/shell/pressed-key.ts";
import { useViewer } from "@/components/shell/viewer.tsx";
import { type AttributeDefinition, choiceTitle } from "@/lib/core/annotation/label.ts";
import { keysOfChoices } from "../choice-keys.ts";
import { useReader, useReaderState } from "../reader-context.tsx";
import styles from "./choice-chips.module.css";

type Props = {
  id: string;
  definition: AttributeDefinition;
  /** The value, or "". */
  chosen: string;
  onSet: (value: string) => void;
  /** A letter chose it, and not a click or an arrow. */
  onKeyed: (value: string) => void;
};

/** The values of a choice side by side, each with the letter that chooses it while one of them has the focus. */
export function ChoiceChips({ id, definition, chosen, onSet, onKeyed }: Props) {
  const reader = useReader();
  const isEditable = useReaderState((state) => state.isEditable);
  const hasKeys = useViewer()?.preferences.singleKeys ?? true;
  const keys = useMemo(
    () => (hasKeys ? keysOfChoices(reader, definition) : []),
    [reader, definition, hasKeys],
  );

  const valueByKey = new Map(
    definition.choices.flatMap((value, at) => (keys[at] ? [[keys[at], value] as const] : [])),
  );

  function handleKeyDown(event: KeyboardEvent) {
    const value = findPressed(event, valueByKey);
    if (!isEditable || value === undefined) return;
    event.preventDefault();
    onSet(value);
    onKeyed(value);
  }

  return (
    <Chip.Group multiple={false} value={chosen} onChange={onSet}>
      <div
        role="radiogroup"
        aria-labelledby={`${id}-title`}
        className={styles.chips}
        onKeyDown={handleKeyDown}
      >
        {definition.choices.map((value, at) => (
          <Chip
            key={value}
            value={value}
            name={id}
            size="xs"
            icon={null}
            variant="outline"
            disabled={!isEditable}
            aria-label={choiceTitle(definition, value)}
            aria-keyshortcuts={keys[at] || undefined}
            classNames={{ label: styles.chip }}
          >
            <span>{choiceTitle(definition, value)}</span>
            {keys[at] && <kbd>{keys[at].toUpperCase()}</kbd>}
          </Chip>
        ))}
      </div>
    </Chip.Group>
  );
}
