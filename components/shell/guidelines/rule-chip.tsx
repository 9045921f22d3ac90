"use client";

import { Popover, UnstyledButton } from "@mantine/core";
import type { RuleView } from "@/lib/schemas/rule.ts";
import styles from "./guidelines.module.css";

/** The name of a rule that is cited, such as Q1; pressed it tells what the rule says. */
export function RuleChip({ rule }: { rule: RuleView }) {
  return (
    <Popover width={300} position="bottom-start" withArrow trapFocus={false}>
      <Popover.Target>
        <UnstyledButton className={styles.chip} title={rule.text} aria-label={`Rule ${rule.name}`}>
          {rule.name}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={styles.name}>
          Rule {rule.name}
          {rule.isArchived && ", withdrawn"}
        </p>
        <p className={styles.text}>{rule.text}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
