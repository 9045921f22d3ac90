"use client";

import { useFirstKeys, useScreenKeys } from "../commands/screen-keys-context.tsx";
import { KeyLine } from "./key-line.tsx";

/** The most useful keys of the reader, as they are set for this person. Where marking may start, so may a label’s key. */
export function Foot({ isEditable, mayStart }: { isEditable: boolean; mayStart: boolean }) {
  const { commands } = useScreenKeys();
  const keys = useFirstKeys();
  const labels = keys(...commands.filter(({ name }) => name.startsWith("label:")).map(({ name }) => name));
  const isLong = labels.length > 2;
  return (
    <KeyLine
      isEditable={isEditable}
      hints={[
        {
          title: "label",
          isChange: !mayStart,
          keys: isLong ? [labels[0] ?? "", labels.at(-1) ?? ""] : labels,
          between: isLong ? "–" : " ",
        },
        { title: "next, previous mark", keys: keys("nextMark", "previousMark"), between: " " },
        { title: "next gap", keys: keys("nextMissing"), isChange: true },
        {
          title: "word, sentence",
          keys: keys("growWord", "growSentence"),
          between: " ",
          isChange: !mayStart,
        },
        { title: "edges", keys: keys("growStart", "growEnd"), between: " ", isChange: true },
        { title: "find", keys: keys("find") },
        { title: "undo", keys: keys("undo"), isChange: true },
        { title: "commands", keys: ["Mod+k"] },
        { title: "all keys", keys: keys("keys") },
      ]}
    >
      {(isEditable || mayStart) && (
        <span>
          <kbd>Shift</kbd>+<kbd>←→</kbd> select
        </span>
      )}
    </KeyLine>
  );
}
