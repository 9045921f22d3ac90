"use client";

import { RuleChip } from "@/components/shell/guidelines/rule-chip.tsx";
import { useReader } from "../reader-context.tsx";

/** The rule that a verdict or remark cites, if it cites one. */
export function CitedRule({ ruleId }: { ruleId: string | null }) {
  const { rules } = useReader().article;
  const rule = rules.find(({ id }) => id === ruleId);
  return rule && <RuleChip rule={rule} />;
}
