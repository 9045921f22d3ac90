"use client";

import { firstKeys } from "@/components/reader/command-keys.ts";
import { KeyLine } from "@/components/reader/key-line.tsx";
import { useScreenKeys } from "@/components/reader/screen-keys-context.tsx";
import { digitsForReadings } from "./deciding.ts";

/** The most useful keys of an adjudication of this many annotators, as they are set for this person. */
export function AdjudicationFoot({ annotators }: { annotators: number }) {
  const screenKeys = useScreenKeys();
  const keys = (...names: string[]) => firstKeys(screenKeys, names);
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
        { title: "next, previous", keys: keys("findNext", "previousMark"), between: " " },
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
