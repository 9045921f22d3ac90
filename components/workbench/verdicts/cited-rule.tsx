"use client";

import { OnDemand } from "@/components/shell/on-demand.tsx";
import { partOf } from "@/components/shell/part.ts";
import { useReader } from "../model/reader-context.tsx";

const ruleChip = partOf(() =>
  import("@/components/shell/guidelines/rule-chip.tsx").then((chip) => chip.RuleChip),
);

/** The rule that a verdict or remark cites, if it cites one. */
export function CitedRule({ ruleId }: { ruleId: string | null }) {
  const { rules } = useReader().article;
  const rule = rules.find(({ id }) => id === ruleId);
  return (
    rule && (
      <OnDemand part={ruleChip} props={{ rule }}>
        {rule.name}
      </OnDemand>
    )
  );
}
