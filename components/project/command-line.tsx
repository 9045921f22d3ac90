"use client";

import { Button, CopyButton } from "@mantine/core";
import styles from "./project.module.css";

export function CommandLine({ title, line }: { title: string; line: string }) {
  return (
    <>
      <div className={styles.commandHead}>
        {title}
        <CopyButton value={line}>
          {({ copied, copy }) => (
            <Button size="compact-xs" onClick={copy} aria-label={`Copy the line: ${title}`}>
              {copied ? "Copied" : "Copy"}
            </Button>
          )}
        </CopyButton>
      </div>
      <pre className={styles.command}>{line}</pre>
    </>
  );
}
