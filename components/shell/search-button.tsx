"use client";

import { UnstyledButton } from "@mantine/core";
import { useOs } from "@mantine/hooks";
import { openPalette } from "./palette-opening.ts";
import styles from "./top-bar.module.css";

export function SearchButton() {
  const isMac = useOs() === "macos";
  return (
    <UnstyledButton
      className={styles.search}
      onClick={openPalette}
      aria-label={`Go to (${isMac ? "Command" : "Ctrl"}+K)`}
    >
      <span className={styles.searchWord}>Go to</span>
      <kbd>{isMac ? "⌘" : "Ctrl"}</kbd>+<kbd>K</kbd>
    </UnstyledButton>
  );
}
