import { replayKey } from "./replay-key.ts";

/** So long keys are held, in milliseconds; a dialog that has not come by then may never come, and the page is the hand's again. */
const patience = 5000;

let held: KeyboardEvent[] | null = null;

/** Keeps a key for the dialog that is about to open. Answers whether one is. */
export function holdKey(event: KeyboardEvent): boolean {
  if (held && !event.isComposing) held.push(event);
  return held !== null;
}

/**
 * A dialog has been asked for: keys are its own from now on. Those pressed before it has the focus, which its script may take a while
 * to come to, are held and given to it in their order. Returns how to let go of them.
 */
export function holdKeysForDialog(): () => void {
  if (held || isInDialog(document.activeElement)) return () => {};
  const keys: KeyboardEvent[] = [];
  held = keys;

  function hold(event: KeyboardEvent) {
    if (!event.isTrusted || !holdKey(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  async function giveBack({ target }: FocusEvent) {
    if (!isInDialog(target)) return;
    window.removeEventListener("focusin", giveBack);
    for (let key = keys.shift(); key; key = keys.shift()) {
      replayKey(key);
      // What a key opens or closes moves the focus after it.
      await new Promise((resolve) => setTimeout(resolve));
    }
    letGo();
  }
  function letGo() {
    clearTimeout(timer);
    window.removeEventListener("keydown", hold, { capture: true });
    window.removeEventListener("focusin", giveBack);
    if (held === keys) held = null;
  }
  const timer = setTimeout(letGo, patience);
  window.addEventListener("keydown", hold, { capture: true });
  window.addEventListener("focusin", giveBack);
  return letGo;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[aria-modal=true]") !== null;
}
