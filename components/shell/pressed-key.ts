import type { KeyboardEvent as ReactKeyboardEvent } from "react";
import { type KeyName, keyNames } from "@/lib/core/keys/key-name.ts";

// The one place that reads keys: everything else asks for them by name.

/** The names that a pressed key may go by, the likeliest first; see `keyNames`. */
export function pressedNames(event: KeyboardEvent | ReactKeyboardEvent): readonly KeyName[] {
  const press = "nativeEvent" in event ? event.nativeEvent : event;
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = press;
  return keyNames({
    key,
    code,
    ctrlKey,
    metaKey,
    altKey,
    shiftKey,
    isAltGraph: press.getModifierState("AltGraph"),
    // Safari tells of the last key of an input method after it has ended, with this code.
    isComposing: press.isComposing || press.keyCode === 229,
  });
}

/** The character that a key types into a field, or "". */
export function typedCharacter({ key, ctrlKey, metaKey }: KeyboardEvent): string {
  return key.length === 1 && !ctrlKey && !metaKey ? key : "";
}

/** Was it this key, whatever is held with it? What browsers do by themselves at a key goes by that. */
export function isBareKey({ key }: KeyboardEvent, name: "Enter" | "Backspace" | " "): boolean {
  return key === name;
}

/** Was it one of these keys? */
export function isPressed(event: KeyboardEvent | ReactKeyboardEvent, ...names: readonly KeyName[]): boolean {
  return pressedNames(event).some((name) => names.includes(name));
}

/** What a pressed key means by a table of keys: by its character if that is there, or else by its place. */
export function findPressed<Value>(
  event: KeyboardEvent | ReactKeyboardEvent,
  meanings: ReadonlyMap<KeyName, Value>,
): Value | undefined {
  const name = pressedNames(event).find((one) => meanings.has(one));
  return name === undefined ? undefined : meanings.get(name);
}

const fields = "input, textarea, select, [role=dialog], [role=menu], [role=listbox], [role=combobox]";
const controls = "button, a, [role=tab], [role=radio], summary";

/** On an element whose fields take no letters, such as a switch: keys of the page count there too. */
export const letsKeysPass = { "data-lets-keys-pass": true };

/** Where a key was pressed: in a text of ours (or on nothing), on a control, or in a field, which keeps its keys. */
export function placeOfKey({ target }: KeyboardEvent): "text" | "control" | "field" {
  if (!(target instanceof Element)) return "text";
  if (target.closest(".ProseMirror")) return "text";
  if (target.closest("[data-lets-keys-pass]")) return "control";
  if (target.closest(fields)) return "field";
  return target.closest(controls) ? "control" : "text";
}

/** A dialog lies over the page. It takes the focus a moment after it is there, and keys pressed before that are its own too. */
export function isDialogOpen(): boolean {
  return [...document.body.children].some(
    (child) => child.hasAttribute("data-portal") && child.querySelector("[aria-modal=true]") !== null,
  );
}
