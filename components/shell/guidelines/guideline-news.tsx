"use client";

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { count } from "@/components/shell/count.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { GuidelineNews as News, RuleChange } from "@/lib/schemas/rule.ts";
import { ErrorAlert } from "../error-alert.tsx";
import { Difference } from "./difference.tsx";
import styles from "./guidelines.module.css";

function kindOf({ before, after }: RuleChange): string {
  if (before === "") return "new";
  return after === "" ? "withdrawn" : "changed";
}

/** What changed in the rules of a project since the person last looked, until they say that they have read it. */
export function GuidelineNews({
  projectId,
  news,
  title,
  onSeen,
}: {
  projectId: string;
  news: News;
  title?: ReactNode;
  onSeen: () => void;
}) {
  const { send, isSending, error } = useSend();
  const { until, changes } = news;
  if (until === null || changes.length === 0) return null;

  async function handleSeen(seen: string) {
    const isSent = await send(async () => {
      const param = { id: projectId };
      await readAnswer(api.projects[":id"].rules.news.seen.$post({ param, json: { until: seen } }));
    });
    if (isSent) onSeen();
  }

  return (
    <section className={styles.news} aria-label="Changed since you last worked">
      <p className={styles.title}>
        {title ?? `${count(changes.length, "rule")} changed since you last worked`}
      </p>
      <ul>
        {changes.map((change) => (
          <li key={change.ruleId}>
            <span className={styles.name}>{change.name}</span>{" "}
            <span className={styles.kind}>
              {labelTitle(change.labelName)}, {kindOf(change)}
            </span>
            <div className={styles.changed}>
              <Difference before={change.before} after={change.after} />
            </div>
          </li>
        ))}
      </ul>
      <Button size="compact-sm" loading={isSending} onClick={() => handleSeen(until)}>
        Got it
      </Button>
      <ErrorAlert error={error} />
    </section>
  );
}
