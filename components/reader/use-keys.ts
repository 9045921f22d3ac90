"use client";

import { useEffect } from "react";
import type { Command } from "./command.ts";
import { type KeyName, keyName } from "./keys.ts";
import type { Reader } from "./reader.ts";

const fields = "input, textarea, select, [role=dialog], [role=menu], [role=listbox], [role=combobox]";
const controls = "button, a, [role=tab], [role=radio], summary";

/** Where the key was pressed: in the text (or on nothing), on a control, or in a field, which keeps its keys. */
function placeOf(event: KeyboardEvent): "text" | "control" | "field" {
  const { target } = event;
  if (!(target instanceof Element)) return "text";
  if (target.closest(".ProseMirror")) return "text";
  if (target.closest(fields)) return "field";
  return target.closest(controls) ? "control" : "text";
}

/** A dialog lies over the page. It takes the focus a moment after it is there, and keys pressed before that are its own too. */
function isDialogOpen(): boolean {
  return [...document.body.children].some(
    (child) => child.hasAttribute("data-portal") && child.querySelector("[aria-modal=true]") !== null,
  );
}

/** Runs the command of each key pressed in the reader. */
export function useKeys(reader: Reader, keyMap: ReadonlyMap<KeyName, Command>): void {
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      const place = placeOf(event);
      if (place === "field" || isDialogOpen()) return;
      const command = keyMap.get(keyName(event));
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
