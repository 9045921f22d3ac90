import type { Command } from "@/components/reader/command.ts";
import { firstKeys, type KeySettings } from "@/components/reader/command-keys.ts";
import { KeyLine } from "@/components/reader/key-line.tsx";
import { digitsForReadings } from "./deciding.ts";

type Props = {
  commands: readonly Command[];
  settings: KeySettings;
  /** How many annotators there are. */
  annotators: number;
};

/** The most useful keys of an adjudication, as they are set for this person. */
export function AdjudicationFoot({ commands, settings, annotators }: Props) {
  const keys = (...names: string[]) => firstKeys(commands, settings, names);
  const isLong = annotators > 2;
  const takes = isLong
    ? keys("take1", `take${Math.min(annotators, digitsForReadings)}`)
    : keys("take1", "take2");
  return (
    <KeyLine
      hints={[
        { title: "take a reading", keys: takes, between: isLong ? "–" : " " },
        { title: "own version", keys: keys("version") },
        { title: "none", keys: keys("none") },
        { title: "next, previous", keys: keys("nextMark", "previousMark"), between: " " },
        { title: "take all agreed", keys: keys("agreed") },
        { title: "reason", keys: keys("reason") },
        { title: "cite a rule", keys: keys("cite") },
        { title: "reply", keys: keys("reply") },
        { title: "undo", keys: keys("undo") },
        { title: "all keys", keys: keys("keys") },
      ]}
    />
  );
}
