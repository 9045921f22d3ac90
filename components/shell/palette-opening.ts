import { holdKeysForDialog } from "./held-keys.ts";

let open: (() => void) | null = null;
let isAsked = false;

/** Opens the palette, or has it open as soon as its script is there. */
export function openPalette(): void {
  holdKeysForDialog();
  if (open) open();
  else isAsked = true;
}

/** From now on `opener` opens it, at once if somebody has asked for it already. Returns how to let go of that. */
export function answerPalette(opener: () => void): () => void {
  open = opener;
  if (isAsked) opener();
  isAsked = false;
  return () => {
    open = null;
  };
}
