"use client";

import { useEffect } from "react";
import { takeEarlyKeys } from "@/components/shell/early-keys.ts";
import { holdKey } from "@/components/shell/held-keys.ts";
import { findPressed, isDialogOpen, placeOfKey } from "@/components/shell/pressed-key.ts";
import { replayKey } from "@/components/shell/replay-key.ts";
import type { KeyName } from "@/lib/core/keys/key-name.ts";
import type { Reader } from "../model/reader.ts";
import type { Command } from "./command.ts";

/** Answers keys in their order; those after one that opened a field or a dialog are its own. */
async function answerEarly(keys: readonly KeyboardEvent[], answer: (event: KeyboardEvent) => void) {
  for (const event of keys) {
    const isTheirs = document.activeElement?.closest("input, [aria-modal=true]");
    if (isTheirs) replayKey(event);
    else if (!holdKey(event)) answer(event);
    // What a key opens takes the focus after it.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Runs the command of each key pressed in the reader. */
export function useKeys(reader: Reader, keyMap: ReadonlyMap<KeyName, Command>): void {
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent) {
      if (!event.defaultPrevented) answer(event);
    }
    function answer(event: KeyboardEvent) {
      const place = placeOfKey(event);
      if (place === "field" || isDialogOpen()) return;
      const command = findPressed(event, keyMap);
      if (!command || (command.scope === "text" && place === "control")) return;
      event.preventDefault();
      event.stopPropagation();
      reader.editor?.syncSelection();
      command.run(reader, event.shiftKey);
    }
    // Before the editor sees the key, which would move its caret by it.
    document.addEventListener("keydown", handleKeyDown, { capture: true });
    // What was pressed while the page was waking is done as soon as the whole reader is awake, which it is after this.
    queueMicrotask(() => void answerEarly(takeEarlyKeys(), answer));
    return () => document.removeEventListener("keydown", handleKeyDown, { capture: true });
  }, [reader, keyMap]);
}
