"use client";

import { UnstyledButton } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import styles from "./top-bar.module.css";

export function SearchButton() {
  return (
    <UnstyledButton className={styles.search} onClick={() => spotlight.open()} aria-label="Go to (Ctrl+K)">
      <span className={styles.searchWord}>Go to</span>
      <kbd>Ctrl</kbd>+<kbd>K</kbd>
    </UnstyledButton>
  );
}
