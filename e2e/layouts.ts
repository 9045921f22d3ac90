import type { CDPSession, Page } from "playwright/test";

/** A key as a keyboard sends it: what it types, and where it lies. */
export type LayoutKey = { readonly key: string; readonly code: string };

type Held = { readonly ctrl?: boolean; readonly shift?: boolean; readonly alt?: boolean };

/** Letters and signs of other keyboards, by where they lie. */
export const layouts = {
  Russian: {
    KeyW: "ц",
    KeyJ: "о",
    KeyA: "ф",
    KeyN: "т",
    KeyK: "л",
    KeyZ: "я",
    Digit3: "3",
    BracketRight: "ъ",
    Slash: ".",
  },
  Greek: {
    KeyW: "ς",
    KeyJ: "ξ",
    KeyA: "α",
    KeyN: "ν",
    KeyK: "κ",
    KeyZ: "ζ",
    Digit3: "3",
    BracketRight: "]",
    Slash: "/",
  },
  Hebrew: {
    KeyW: "'",
    KeyJ: "ח",
    KeyA: "ש",
    KeyN: "מ",
    KeyK: "ל",
    KeyZ: "ז",
    Digit3: "3",
    BracketRight: "[",
    Slash: ".",
  },
  Arabic: {
    KeyW: "ص",
    KeyJ: "ت",
    KeyA: "ش",
    KeyN: "ى",
    KeyK: "ن",
    KeyZ: "ئ",
    Digit3: "3",
    BracketRight: "د",
    Slash: "ظ",
  },
  Persian: {
    KeyW: "ص",
    KeyJ: "ت",
    KeyA: "ش",
    KeyN: "د",
    KeyK: "ن",
    KeyZ: "ظ",
    Digit3: "۳",
    BracketRight: "چ",
    Slash: "/",
  },
} as const;

export type Layout = keyof typeof layouts;

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const session = await page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** The number by which Windows knows the key that lies there; browsers take over a few keys by it. */
function virtualKey(code: string): number {
  return /^(?:Key|Digit)/.test(code) ? code.charCodeAt(code.length - 1) : 0;
}

/** Presses a key as another keyboard sends it, down to what the page is told. */
export async function pressKey(page: Page, { key, code }: LayoutKey, held: Held = {}): Promise<void> {
  const session = await sessionOf(page);
  const modifiers = (held.alt ? 1 : 0) + (held.ctrl ? 2 : 0) + (held.shift ? 8 : 0);
  const text = held.ctrl || held.alt ? {} : { text: key };
  const shared = { key, code, modifiers, windowsVirtualKeyCode: virtualKey(code) };
  await session.send("Input.dispatchKeyEvent", { type: "keyDown", ...shared, ...text });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...shared });
}

type ToldKey = LayoutKey & {
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly modifierAltGraph?: boolean;
  readonly isComposing?: boolean;
};

/** Tells the page of a key that no driver can press: with AltGr, or while an input method puts a character together. */
export async function tellOfKey(page: Page, told: ToldKey): Promise<void> {
  await page.evaluate((event) => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...event }));
  }, told);
}
