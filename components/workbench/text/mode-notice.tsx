"use client";

import { Button } from "@mantine/core";
import { count } from "@/components/shell/count.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { CommandKey } from "../commands/key-caps.tsx";
import { leave } from "../model/moving.ts";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import styles from "./mode-notice.module.css";

/** Says that the next selection does something by itself, and how to end that. */
export function ModeNotice() {
  const reader = useReader();
  const pick = useReaderState((state) => state.pick);
  const pickedCount = useReaderState((state) => state.pickedIds.size);
  const paintLabelId = useReaderState((state) => state.paintLabelId);
  const type = reader.article.relationTypes.find(({ id }) => id === pick?.typeId);
  const label = paintLabelId === null ? undefined : reader.label(paintLabelId);
  if (!type && !label && pickedCount === 0) return null;
  return (
    <p className={styles.notice}>
      {type
        ? `Click or select the ${type.name} in the text.`
        : label
          ? `Painting: whatever you select becomes ${labelTitle(label.name)}.`
          : `${count(pickedCount, "mark")} picked: a label’s key, Enter or Del does it to all of them.`}
      <Button size="compact-xs" rightSection={<CommandKey name="leave" />} onClick={() => leave(reader)}>
        End
      </Button>
    </p>
  );
}
