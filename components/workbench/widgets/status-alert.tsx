import { Alert } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./status-alert.module.css";

/** Above an article: why it cannot be worked on now, or with a title what somebody asks for. */
export function StatusAlert({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Alert className={styles.notice} variant="light" color={title ? "pencil" : "gray"} title={title}>
      {children}
    </Alert>
  );
}
