import { isBareKey, typedCharacter } from "./pressed-key.ts";

/**
 * Does on what has the focus what a key pressed earlier would have done there: its handlers are asked first, then it types, deletes,
 * submits or presses, as the browser does. Tab moves nothing: scripts cannot do that.
 */
export function replayKey(event: KeyboardEvent): void {
  const target = document.activeElement;
  if (!(target instanceof HTMLElement) || !target.dispatchEvent(new KeyboardEvent("keydown", event))) return;
  const isEnter = isBareKey(event, "Enter");
  if (target.matches("button, a[href], summary, [type=checkbox], [type=radio]")) {
    if (isEnter || isBareKey(event, " ")) target.click();
  } else if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    if (isBareKey(event, "Backspace")) document.execCommand("delete");
    else if (!isEnter) document.execCommand("insertText", false, typedCharacter(event));
    else if (target instanceof HTMLInputElement) target.form?.requestSubmit();
    else document.execCommand("insertLineBreak");
  }
}
