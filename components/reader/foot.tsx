import type { ReactNode } from "react";
import { type Command, type KeySettings, keysOf } from "./commands.ts";
import styles from "./foot.module.css";
import { KeyCaps } from "./key-caps.tsx";

/** The most useful keys in one line, as they are set for this person. */
export function Foot({ commands, settings }: { commands: readonly Command[]; settings: KeySettings }) {
  const keys = (...names: string[]) =>
    names.flatMap((name) => {
      const command = commands.find((other) => other.name === name);
      return command ? keysOf(command, settings).slice(0, 1) : [];
    });
  const labels = keys(...commands.filter(({ name }) => name.startsWith("label:")).map(({ name }) => name));
  const hints: [string, readonly string[], string][] = [
    [
      "label",
      labels.length > 2 ? [labels[0] ?? "", labels.at(-1) ?? ""] : labels,
      labels.length > 2 ? "–" : " ",
    ],
    ["next, previous mark", keys("nextMark", "previousMark"), " "],
    ["word, sentence", keys("growWord", "growSentence"), " "],
    ["edges", keys("growStart", "growEnd"), " "],
    ["undo", keys("undo"), ""],
    ["commands", ["Mod+k"], ""],
    ["all keys", keys("keys"), ""],
  ];
  return (
    <footer className={styles.foot}>
      {hints.map(([title, names, between]) =>
        names.length === 0 ? null : (
          <span key={title}>
            {names.map(
              (name, index): ReactNode => (
                <span key={name}>
                  {index > 0 && between}
                  <KeyCaps name={name} />
                </span>
              ),
            )}{" "}
            {title}
          </span>
        ),
      )}
      <span>
        <kbd>Shift</kbd>+<kbd>←→</kbd> select
      </span>
    </footer>
  );
}
