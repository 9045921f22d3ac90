import type { Change } from "@/lib/core/annotation/change.ts";
import type { Layer } from "@/lib/core/annotation/layer.ts";
import { draftChanges, openDraft } from "./gold-draft.ts";
import { unjudge } from "./judge.ts";

/** Takes back every verdict of gold that cites a rule, and what came of it: those marks wait for review again. */
export function takeBackCiting(gold: Layer, ruleId: string): readonly Change[] {
  const draft = openDraft(gold);
  for (const verdict of gold.verdicts.values()) {
    if (verdict.ruleId === ruleId) unjudge(draft, verdict.spanId);
  }
  return draftChanges(draft);
}
