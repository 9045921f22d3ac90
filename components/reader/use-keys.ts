"use client";

import { useEffect } from "react";
import { findPressed, isDialogOpen, placeOfKey } from "@/components/shell/pressed-key.ts";
import type { KeyName } from "@/lib/core/keys/key-name.ts";
import type { Command } from "./command.ts";
import type { Reader } from "./reader.ts";

/** Runs the command of each key pressed in the reader. */
export function useKeys(reader: Reader, keyMap: ReadonlyMap<KeyName, Command>): void {
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented) return;
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
    return () => document.removeEventListener("keydown", handleKeyDown, { capture: true });
  }, [reader, keyMap]);
}
