"use client";

import type { Grounds } from "@/lib/core/annotation/verdict.ts";
import { CiteField } from "./cite-field.tsx";
import { ReasonField } from "./reason-field.tsx";

type Props = {
  /** The label of what is judged; its rules come first. */
  labelId: string | undefined;
  grounds: Grounds;
  /** The part of the card that shall take the focus; a field that does says so. */
  wanted: "reason" | "rule" | "reply" | null;
  onFocused: () => void;
  onSave: (said: Partial<Grounds>) => void;
  /** Enter kept the reason. */
  onReasoned: () => void;
};

/** The reason of a verdict and the rule that it rests on, given before the verdict or after. */
export function GroundsFields({ labelId, grounds, wanted, onFocused, onSave, onReasoned }: Props) {
  return (
    <>
      <ReasonField
        value={grounds.reason}
        isWanted={wanted === "reason"}
        onFocused={onFocused}
        onSave={(reason) => onSave({ reason })}
        onDone={onReasoned}
      />
      <CiteField
        labelId={labelId}
        value={grounds.ruleId}
        isWanted={wanted === "rule"}
        onFocused={onFocused}
        onSave={(ruleId) => onSave({ ruleId })}
      />
    </>
  );
}
