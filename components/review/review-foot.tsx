"use client";

import { useFirstKeys } from "@/components/workbench/commands/screen-keys-context.tsx";
import { KeyLine } from "@/components/workbench/frame/key-line.tsx";

/** The most useful keys of a review, as they are set for this person. */
export function ReviewFoot({ isEditable }: { isEditable: boolean }) {
  const keys = useFirstKeys();
  return (
    <KeyLine
      isEditable={isEditable}
      hints={[
        { title: "accept", keys: keys("accept"), isChange: true },
        { title: "reject", keys: keys("reject"), isChange: true },
        { title: "correct", keys: keys("correct"), isChange: true },
        { title: "next, previous", keys: keys("findNext", "previousMark"), between: " " },
        { title: "reason", keys: keys("reason"), isChange: true },
        { title: "cite a rule", keys: keys("cite"), isChange: true },
        { title: "reply", keys: keys("reply") },
        { title: "add missed", keys: keys("missed"), isChange: true },
        { title: "accept the rest", keys: keys("acceptRest"), isChange: true },
        { title: "undo", keys: keys("undo"), isChange: true },
        { title: "all keys", keys: keys("keys") },
      ]}
    />
  );
}
