"use client";

import { Button, Group } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { findPressed } from "@/components/shell/pressed-key.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { CommandKey } from "../commands/key-caps.tsx";
import { useScreenKeys } from "../commands/screen-keys-context.tsx";
import { useReader } from "../model/reader-context.tsx";
import { LabelDot } from "../widgets/label-dot.tsx";
import { LabelFinder } from "../widgets/label-finder.tsx";
import { labelsAtHand } from "../words/labels-at-hand.ts";
import styles from "./label-choice.module.css";

type Props = {
  /** The label that is chosen already; left out where choosing is all that there is to do. */
  chosenId?: string | null;
  onChoose: (labelId: string) => void;
};

/** The labels of the article as buttons in a dialog, where their keys choose, too. */
export function LabelChoice({ chosenId, onChoose }: Props) {
  const { article } = useReader();
  const { keysOf } = useScreenKeys();
  const { labels: offered, shown } = labelsAtHand(article.labels);
  const labelKeys = new Map(
    offered.flatMap(({ id, name }) => keysOf(`label:${name}`).map((key) => [key, id] as const)),
  );

  // On the window, so that a key counts before the dialog has taken the focus.
  useWindowEvent("keydown", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === "text") return;
    const labelId = findPressed(event, labelKeys);
    if (labelId === undefined) return;
    event.preventDefault();
    onChoose(labelId);
  });

  return (
    <Group gap="xs" role="group" aria-label="Label of the mark" className={styles.labels}>
      {shown.map(({ id, name, index }, at) => (
        <Button
          key={id}
          data-autofocus={at === 0 || undefined}
          aria-pressed={chosenId === undefined ? undefined : id === chosenId}
          leftSection={<LabelDot index={index} />}
          rightSection={<CommandKey name={`label:${name}`} />}
          onClick={() => onChoose(id)}
        >
          {labelTitle(name)}
        </Button>
      ))}
      {shown.length < offered.length && (
        <LabelFinder value={chosenId} onFind={(id) => id !== null && onChoose(id)} />
      )}
    </Group>
  );
}
