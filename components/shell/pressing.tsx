"use client";

import { useSyncExternalStore } from "react";
import { dayWords } from "@/lib/core/date-words.ts";
import { type Priority, priorityOf } from "@/lib/core/priority.ts";
import styles from "./pressing.module.css";

const words: Record<Priority, string> = {
  low: "low priority",
  normal: "",
  high: "high priority",
  urgent: "urgent",
};

function everyMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, 60_000);
  return () => clearInterval(timer);
}

function Due({ dueAt }: { dueAt: string }) {
  // A day of UTC, see toDueAt.
  const due = dayWords(dueAt);
  const isLate = () => Date.parse(dueAt) < Date.now();
  const isOverdue = useSyncExternalStore(everyMinute, isLate, isLate);
  return (
    <time dateTime={dueAt} className={isOverdue ? styles.overdue : undefined}>
      {isOverdue ? `! overdue, was due ${due}` : `due ${due}`}
    </time>
  );
}

/** How pressing an article is: its priority where that is not the normal one, and when it is due. */
export function Pressing({ priority, dueAt }: { priority: number; dueAt: string | null }) {
  const word = words[priorityOf(priority)];
  if (!word && !dueAt) return null;
  return (
    <span className={styles.pressing}>
      {word && <span data-priority={priorityOf(priority)}>{word}</span>}
      {dueAt && <Due dueAt={dueAt} />}
    </span>
  );
}
