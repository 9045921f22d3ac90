"use client";

import { Alert, Button } from "@mantine/core";
import { useState } from "react";
import { count } from "@/components/shell/count.ts";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { RuleExample } from "@/components/shell/guidelines/rule-example.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { RuleCitations, RuleView } from "@/lib/schemas/rule.ts";
import { Recheck } from "./recheck.tsx";
import { RuleForm } from "./rule-form.tsx";
import styles from "./rules.module.css";

export type RuleRights = { readonly canManage: boolean; readonly mayClip: boolean };

/** One rule with its examples, what cites it, and for owners what can be done with it. */
export function RuleItem({
  rule,
  citations,
  rights: { canManage, mayClip },
  onChanged,
}: {
  rule: RuleView;
  citations: RuleCitations | undefined;
  rights: RuleRights;
  onChanged: () => void;
}) {
  const [isEditing, setEditing] = useState(false);
  const [hasChanged, setChanged] = useState(false);
  const [done, setDone] = useState("");
  const { send, error } = useSend();
  const { accepted = 0, rejected = 0, corrected = 0, remarks = 0 } = citations ?? {};
  const marks = accepted + rejected + corrected;

  async function change(json: { text?: string; isArchived?: boolean }) {
    await readAnswer(api.rules[":id"].$patch({ param: { id: rule.id }, json }));
    setChanged(true);
    setDone("");
    onChanged();
  }

  const removeExample = (id: string) =>
    send(async () => {
      await readAnswer(api.examples[":id"].$delete({ param: { id } }));
      onChanged();
    });
  const recheck = canManage && marks > 0 && (
    <Recheck
      rule={rule}
      marks={marks}
      onDone={(words) => {
        setChanged(false);
        setDone(words);
        onChanged();
      }}
    />
  );

  return (
    <li className={styles.rule}>
      {isEditing ? (
        <RuleForm
          title={`Rule ${rule.name}`}
          text={rule.text}
          verb="Save rule"
          onSave={(text) => change({ text })}
          onClose={() => setEditing(false)}
        />
      ) : (
        <p className={styles.text}>
          <b className={styles.name}>{rule.name}</b> {rule.text}
        </p>
      )}
      {rule.examples.map((example) => (
        <RuleExample
          key={example.id}
          example={example}
          onRemove={mayClip ? () => removeExample(example.id) : undefined}
        />
      ))}
      {hasChanged && marks > 0 && (
        <Alert role="status" color="gray" variant="light" mt="xs">
          {rule.name} is changed. {count(marks, "mark")} cited it as it was. {recheck}
        </Alert>
      )}
      <div className={styles.foot}>
        <span className={styles.meta} role="status">
          {done ||
            [
              marks > 0 && `${count(marks, "mark")} ${marks === 1 ? "cites" : "cite"} it`,
              remarks > 0 && count(remarks, "remark"),
            ]
              .filter(Boolean)
              .join(" · ")}
        </span>
        {canManage && !isEditing && (
          <>
            {!hasChanged && recheck}
            <Button size="compact-sm" onClick={() => setEditing(true)} aria-label={`Edit rule ${rule.name}`}>
              Edit
            </Button>
            <Button
              size="compact-sm"
              onClick={() => send(() => change({ isArchived: !rule.isArchived }))}
              aria-label={`${rule.isArchived ? "Restore" : "Withdraw"} rule ${rule.name}`}
            >
              {rule.isArchived ? "Restore" : "Withdraw"}
            </Button>
          </>
        )}
      </div>
      <ErrorAlert error={error} />
    </li>
  );
}
