"use client";

import { useFirstKeys } from "@/components/workbench/commands/screen-keys-context.tsx";
import { KeyLine } from "@/components/workbench/frame/key-line.tsx";
import { takingCommands } from "@/lib/core/keys/screen-keys.ts";

/** The most useful keys of an adjudication of this many annotators, as they are set for this person. */
export function AdjudicationFoot({ annotators, isEditable }: { annotators: number; isEditable: boolean }) {
  const keys = useFirstKeys();
  const isLong = annotators > 2;
  const takes = isLong
    ? keys("take1", ...takingCommands.slice(0, annotators).slice(-1))
    : keys("take1", "take2");
  return (
    <KeyLine
      isEditable={isEditable}
      hints={[
        { title: "take a reading", keys: takes, between: isLong ? "–" : " ", isChange: true },
        { title: "own version", keys: keys("version"), isChange: true },
        { title: "none", keys: keys("none"), isChange: true },
        { title: "next, previous", keys: keys("findNext", "previousMark"), between: " " },
        { title: "take all agreed", keys: keys("agreed"), isChange: true },
        { title: "reason", keys: keys("reason"), isChange: true },
        { title: "cite a rule", keys: keys("cite"), isChange: true },
        { title: "reply", keys: keys("reply") },
        { title: "undo", keys: keys("undo"), isChange: true },
        { title: "all keys", keys: keys("keys") },
      ]}
    />
  );
}
