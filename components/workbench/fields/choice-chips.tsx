"use client";

import { Chip } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { findPressed } from "@/components/shell/pressed-key.ts";
import { choiceTitle } from "@/lib/core/annotation/attribute-types/choice-type.ts";
import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import { useKeyedChoices, valuesByKey } from "../commands/choice-keys.ts";
import { useReaderState } from "../model/reader-context.tsx";
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
  const isEditable = useReaderState((state) => state.isEditable);
  const choices = useKeyedChoices(definition);
  const valueByKey = valuesByKey(choices);

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
        {choices.map(({ value, key }) => (
          <Chip
            key={value}
            value={value}
            name={id}
            size="xs"
            icon={null}
            variant="outline"
            disabled={!isEditable}
            aria-label={choiceTitle(definition, value)}
            aria-keyshortcuts={key || undefined}
            classNames={{ label: styles.chip }}
          >
            <span>{choiceTitle(definition, value)}</span>
            {key && <kbd>{key.toUpperCase()}</kbd>}
          </Chip>
        ))}
      </div>
    </Chip.Group>
  );
}
