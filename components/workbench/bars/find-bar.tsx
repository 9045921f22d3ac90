"use client";

import { Button, CloseButton, TextInput } from "@mantine/core";
import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { findPressed } from "@/components/shell/pressed-key.ts";
import { CommandKey } from "../commands/key-caps.tsx";
import { findAsTyped, findOn, foundWords, leaveField, stopFinding, takeFound } from "../model/finding.ts";
import { useReader, useReaderState } from "../model/reader-context.tsx";
import styles from "./find-bar.module.css";

/** The field that finds in the text, under the top bar: no place that is found comes to lie below it. */
export function FindBar() {
  const reader = useReader();
  const finding = useReaderState((state) => state.finding);
  const isEditable = useReaderState((state) => state.isEditable);
  const field = useRef<HTMLInputElement>(null);
  const isTyping = finding?.isTyping ?? false;

  useEffect(() => {
    if (!isTyping) return;
    field.current?.focus();
    field.current?.select();
  }, [isTyping]);

  if (!finding) return null;
  const keys = new Map([
    ["Enter", () => takeFound(reader)],
    ["Shift+Enter", () => findOn(reader, "back")],
    ["ArrowDown", () => findOn(reader, "forward")],
    ["ArrowUp", () => findOn(reader, "back")],
    ["Alt+Enter", handleMarkAll],
    ["Escape", () => stopFinding(reader)],
  ]);
  const isNowhere = finding.query !== "" && finding.hits.length === 0;

  function handleKeyDown(event: KeyboardEvent) {
    const key = findPressed(event, keys);
    if (!key) return;
    event.preventDefault();
    key();
  }

  function handleMarkAll() {
    if (isEditable && finding && finding.hits.length > 0) reader.state.set({ dialog: "found" });
  }

  function handleBlur(event: FocusEvent<HTMLElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) leaveField(reader);
  }

  return (
    <search className={styles.dock} aria-label="Find in the text" onBlur={handleBlur}>
      <div className={styles.bar}>
        <TextInput
          ref={field}
          size="xs"
          className={styles.field}
          aria-label="Find in the text"
          placeholder="Find"
          value={finding.query}
          onChange={(event) => findAsTyped(reader, event.currentTarget.value)}
          onKeyDown={handleKeyDown}
          error={isNowhere}
          spellCheck={false}
          autoComplete="off"
          enterKeyHint="search"
        />
        <output className={styles.count}>{foundWords(finding)}</output>
        <Button
          size="compact-sm"
          aria-label="Place before"
          className={styles.back}
          disabled={finding.hits.length === 0}
          onClick={() => findOn(reader, "back")}
        >
          ‹
          <span className={styles.key}>
            <CommandKey name="findPrevious" />
          </span>
        </Button>
        <Button
          size="compact-sm"
          aria-label="Next place"
          disabled={finding.hits.length === 0}
          onClick={() => findOn(reader, "forward")}
        >
          ›
          <span className={styles.key}>
            <CommandKey name="findNext" />
          </span>
        </Button>
        {isEditable && (
          <Button size="compact-sm" disabled={finding.hits.length === 0} onClick={handleMarkAll}>
            Mark all…
          </Button>
        )}
        <CloseButton size="sm" aria-label="End the search" onClick={() => stopFinding(reader)} />
      </div>
    </search>
  );
}
