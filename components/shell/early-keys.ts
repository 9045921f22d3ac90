/** What keeps keys until the page is awake. */
type EarlyKeys = { readonly pressed: KeyboardEvent[]; stop(): void };

declare global {
  interface Window {
    earlyKeys?: EarlyKeys;
  }
}

/**
 * The script of a page's head: keeps the keys pressed outside of fields and controls, for a screen that takes them when it wakes.
 * Firefox would begin to search at a slash. More than fifty are pressed by nobody who waits for a page.
 */
export const earlyKeysScript = `(() => {
  const pressed = [];
  const keep = (event) => {
    const { target, key, ctrlKey, metaKey } = event;
    if (pressed.length > 50 || (target.closest && target.closest("input, textarea, select, button, a"))) return;
    pressed.push(event);
    if (key.length === 1 && key !== " " && !ctrlKey && !metaKey) event.preventDefault();
  };
  document.addEventListener("keydown", keep, true);
  window.earlyKeys = { pressed, stop: () => document.removeEventListener("keydown", keep, true) };
})();`;

/** The keys pressed before the page was awake, once, in order. From now on none are kept. */
export function takeEarlyKeys(): readonly KeyboardEvent[] {
  window.earlyKeys?.stop();
  return window.earlyKeys?.pressed.splice(0) ?? [];
}
