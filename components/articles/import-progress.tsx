"use client";

import { Button, Group, Progress } from "@mantine/core";
import Link from "next/link";
import { count } from "@/components/shell/count.ts";
import type { ImportOutcome } from "@/lib/schemas/article.ts";
import styles from "./articles.module.css";
import type { ImportRun } from "./use-import.ts";

const order = ["refused", "duplicate", "imported"] as const;
const mostShown = 400;

function Outcome({ outcome }: { outcome: ImportOutcome }) {
  const { name, line, result, reason, articleId, title } = outcome;
  return (
    <li>
      <span className={styles.result} data-result={result}>
        {result}
      </span>
      <span>
        {articleId ? <Link href={`/articles/${articleId}`}>{title ?? name}</Link> : (title ?? name)}
        <span className={styles.meta}>
          {title && ` · ${name}`}
          {line !== undefined && ` · line ${line}`}
          {reason && ` · ${reason}`}
        </span>
      </span>
    </li>
  );
}

export function ImportProgress({
  run,
  onStop,
  onMore,
  onClose,
}: {
  run: ImportRun;
  onStop: () => void;
  onMore: () => void;
  onClose: () => void;
}) {
  const isRunning = run.current !== "";
  const amount = (result: ImportOutcome["result"]) =>
    run.outcomes.filter((outcome) => outcome.result === result).length;
  const sorted = run.outcomes.toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result));
  return (
    <>
      <p aria-live="polite">
        {isRunning
          ? `File ${run.done + 1} of ${run.total}: ${run.current}`
          : `${count(run.done, "file")} done`}
        {run.wasStopped && !isRunning && ", then stopped"}
      </p>
      <Progress
        value={run.total > 0 ? (100 * run.done) / run.total : 100}
        color={isRunning ? "pencil" : "var(--ok)"}
        aria-label="Files done"
        my="xs"
      />
      <p className={styles.meta}>
        {amount("imported")} imported · {amount("duplicate")} already here · {amount("refused")} refused
      </p>
      {sorted.length > 0 && (
        <ul className={styles.outcomes} aria-label="What became of each article">
          {sorted.slice(0, mostShown).map((outcome) => (
            <Outcome key={outcome.number} outcome={outcome} />
          ))}
          {sorted.length > mostShown && <li>and {sorted.length - mostShown} more</li>}
        </ul>
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        {isRunning ? (
          <Button onClick={onStop}>Stop</Button>
        ) : (
          <>
            <Button onClick={onMore}>Bring in more</Button>
            <Button variant="filled" onClick={onClose}>
              Done
            </Button>
          </>
        )}
      </Group>
    </>
  );
}
