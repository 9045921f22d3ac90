"use client";

import { firstKeys } from "./command-keys.ts";
import { KeyLine } from "./key-line.tsx";
import { useScreenKeys } from "./screen-keys-context.tsx";

/** The most useful keys of the reader, as they are set for this person; of a layer that can only be read, those that read. */
export function Foot({ isReadOnly }: { isReadOnly: boolean }) {
  const screenKeys = useScreenKeys();
  const keys = (...names: string[]) => firstKeys(screenKeys, names);
  const labels = keys(
    ...screenKeys.commands.filter(({ name }) => name.startsWith("label:")).map(({ name }) => name),
  );
  const isLong = labels.length > 2;
  const hints = [
    {
      title: "label",
      keys: isLong ? [labels[0] ?? "", labels.at(-1) ?? ""] : labels,
      between: isLong ? "–" : " ",
      edits: true,
    },
    { title: "next, previous mark", keys: keys("nextMark", "previousMark"), between: " " },
    { title: "next gap", keys: keys("nextMissing"), edits: true },
    { title: "word, sentence", keys: keys("growWord", "growSentence"), between: " " },
    { title: "edges", keys: keys("growStart", "growEnd"), between: " ", edits: true },
    { title: "find", keys: keys("find") },
    { title: "undo", keys: keys("undo"), edits: true },
    { title: "commands", keys: ["Mod+k"] },
    { title: "all keys", keys: keys("keys") },
  ];
  return (
    <KeyLine hints={hints.filter(({ edits }) => !(isReadOnly && edits))}>
      <span>
        <kbd>Shift</kbd>+<kbd>←→</kbd> select
      </span>
    </KeyLine>
  );
}
