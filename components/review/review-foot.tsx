"use client";

import { firstKeys } from "@/components/reader/command-keys.ts";
import { KeyLine } from "@/components/reader/key-line.tsx";
import { useScreenKeys } from "@/components/reader/screen-keys-context.tsx";

/** The most useful keys of a review, as they are set for this person. */
export function ReviewFoot() {
  const screenKeys = useScreenKeys();
  const keys = (...names: string[]) => firstKeys(screenKeys, names);
  return (
    <KeyLine
      hints={[
        { title: "accept", keys: keys("accept") },
        { title: "reject", keys: keys("reject") },
        { title: "correct", keys: keys("correct") },
        { title: "next, previous", keys: keys("findNext", "previousMark"), between: " " },
        { title: "reason", keys: keys("reason") },
        { title: "cite a rule", keys: keys("cite") },
        { title: "reply", keys: keys("reply") },
        { title: "add missed", keys: keys("missed") },
        { title: "accept the rest", keys: keys("acceptRest") },
        { title: "undo", keys: keys("undo") },
        { title: "all keys", keys: keys("keys") },
      ]}
    />
  );
}
