import type { CDPSession, Page } from "playwright/test";
import type { KeyboardLayout } from "@/lib/core/keys/layouts.fixture.ts";

/** A key as a keyboard sends it: what it types, and where it lies. */
export type LayoutKey = { readonly key: string; readonly code: string };

type Held = { readonly ctrl?: boolean; readonly shift?: boolean; readonly alt?: boolean };

/** The key of a keyboard at a place, without Shift or with it. */
function keyAt(layout: KeyboardLayout, code: string, { shift = false }: Held = {}): LayoutKey {
  const levels = layout.get(code);
  if (!levels) throw new RangeError(`no key lies at ${code}`);
  return { key: levels[shift ? 1 : 0], code };
}

/** Presses the key at a place of a keyboard, for what it types there with what is held. */
export async function pressAt(
  page: Page,
  layout: KeyboardLayout,
  code: string,
  held: Held = {},
): Promise<void> {
  await pressKey(page, keyAt(layout, code, held), held);
}

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
