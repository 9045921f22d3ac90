"use client";

import { useEffect, useRef } from "react";
import { count } from "@/components/shell/count.ts";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import styles from "./status-notice.module.css";

/** The way on from an article that was submitted; it has the focus when that was done just now, so that Enter goes on. */
export function NextArticle({ id, left }: { id: string; left: number }) {
  const link = useRef<HTMLAnchorElement>(null);
  const isJustSubmitted = useReaderState((state) => state.isJustSubmitted);
  useEffect(() => {
    if (isJustSubmitted) link.current?.focus();
  }, [isJustSubmitted]);
  return (
    <div className={styles.line}>
      {count(left, "article")} left in your queue.
      <LinkButton ref={link} href={`/articles/${id}`} prefetch variant="filled">
        Next article
      </LinkButton>
    </div>
  );
}
