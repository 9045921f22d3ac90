"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { LabelDot } from "@/components/shell/label-dot.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { LabelView } from "@/lib/schemas/label.ts";
import type { RuleCitations, RuleView } from "@/lib/schemas/rule.ts";
import { RuleForm } from "./rule-form.tsx";
import { RuleItem, type RuleRights } from "./rule-item.tsx";
import styles from "./rules.module.css";

type Props = {
  label: LabelView;
  rules: readonly RuleView[];
  citations: readonly RuleCitations[];
  rights: RuleRights;
};

/** The guideline of a label: its introduction and its rules under their numbers, withdrawn ones apart. */
export function LabelRules({ label, rules, citations, rights }: Props) {
  const router = useRouter();
  const [isAdding, setAdding] = useState(false);
  const title = labelTitle(label.name);
  const withdrawn = rules.filter(({ isArchived }) => isArchived);
  const items = (shown: readonly RuleView[]) => (
    <ol className={styles.rules}>
      {shown.map((rule) => (
        <RuleItem
          key={rule.id}
          rule={rule}
          citations={citations.find(({ ruleId }) => ruleId === rule.id)}
          rights={rights}
          onChanged={() => router.refresh()}
        />
      ))}
    </ol>
  );

  async function handleAdd(text: string) {
    await readAnswer(api.labels[":id"].rules.$post({ param: { id: label.id }, json: { text } }));
    router.refresh();
  }

  return (
    <section id={label.id} className={styles.label} aria-label={`Rules of ${title}`}>
      <h2 className={styles.heading}>
        <LabelDot colour={label.colour} /> {title}
      </h2>
      {label.guideline && <p className={styles.introduction}>{label.guideline}</p>}
      {items(rules.filter(({ isArchived }) => !isArchived))}
      {rules.length === withdrawn.length && <p className={styles.meta}>No rules yet.</p>}
      {isAdding && (
        <RuleForm
          title={`New rule of ${title}`}
          text=""
          verb="Add rule"
          onSave={handleAdd}
          onClose={() => setAdding(false)}
        />
      )}
      {rights.canManage && !isAdding && (
        <Button size="compact-sm" onClick={() => setAdding(true)} aria-label={`New rule of ${title}`}>
          New rule
        </Button>
      )}
      {withdrawn.length > 0 && (
        <details className={styles.withdrawn}>
          <summary>Withdrawn: {withdrawn.map(({ name }) => name).join(", ")}</summary>
          {items(withdrawn)}
        </details>
      )}
    </section>
  );
}
