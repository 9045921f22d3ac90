import { positionNames } from "./key-positions.ts";

/** One key press in words: modifiers in the order Mod, Alt, Shift, then the key: `Mod+Shift+z`, `Alt+[`, `?`, `Delete`. */
export type KeyName = string;

/** A key going down, as UI Events tells of it. `isAltGraph`: AltGr is held. */
export type KeyPress = {
  /** What it types, or the name of a key that types nothing. */
  readonly key: string;
  /** Where it lies, named after a US keyboard. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isAltGraph: boolean;
  /** An input method is putting a character together. */
  readonly isComposing: boolean;
};

/** Keys that are held with another, and what stands for a key that is not told. None is a press by itself. */
const noKeys = new Set([
  "Alt",
  "AltGraph",
  "CapsLock",
  "Control",
  "Fn",
  "Hyper",
  "Meta",
  "NumLock",
  "Process",
  "ScrollLock",
  "Shift",
  "Super",
  "Symbol",
  "Unidentified",
  "",
]);

/**
 * The names that a key press may go by, the likeliest first: by the character that it types, then by its place on the
 * keyboard. None for keys that are only held, for dead keys and while an input method puts a character together.
 *
 * A key has a name by its place where its character is no Latin letter and no digit 0 to 9: on a layout with these letters
 * each can be typed, and Z of a French keyboard is not W because it lies there. AltGr types characters on many keyboards: what
 * it types counts, and the place never does. Shift with a letter's key is that letter first even where it types a sign.
 */
export function keyNames(press: KeyPress): readonly KeyName[] {
  const { key, code, isComposing } = press;
  if (isComposing || noKeys.has(key)) return [];
  const held = heldKeys(press);
  // Option on a Mac makes dead keys of letters that other keyboards type with Alt.
  if (key === "Dead") return held.alt ? namesByPlace(code, held) : [];
  if (isNamed(key)) return [toName(key, held)];
  const typed = toName(key === " " || key === "\u00a0" ? "Space" : key, held);
  if (held.isAltGraph || /^[a-z0-9 ]$/i.test(key)) return [typed];
  const places = namesByPlace(code, held);
  return [...new Set(isShiftedLetter(press) ? [...places, typed] : [typed, ...places])];
}

/**
 * Does Shift type a sign on the key of a letter, as [ on the F of an Arabic keyboard? No other key gives Shift with that letter there.
 * A question mark is typed so on keyboards of Latin letters alone, French ones for instance, where it is what is meant.
 */
function isShiftedLetter({ key, code, shiftKey }: KeyPress): boolean {
  return shiftKey && /^Key[A-Z]$/.test(code) && /^[^\p{L}?]/u.test(key);
}

type Held = {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly isAltGraph: boolean;
};

/** AltGr looks like Ctrl and Alt on some systems, and Option on a Mac like AltGr in some browsers. */
function heldKeys({ ctrlKey, metaKey, altKey, shiftKey, isAltGraph }: KeyPress): Held {
  const isOption = altKey && !ctrlKey;
  const isTyping = isAltGraph && !isOption;
  return {
    mod: (ctrlKey || metaKey) && !isTyping,
    alt: altKey && !isTyping,
    shift: shiftKey,
    isAltGraph: isTyping,
  };
}

/** `Enter` and `F1` are names of keys; a character, or two such as the Arabic lam with alef, is what a key types. */
function isNamed(key: string): boolean {
  return /^[A-Z][A-Za-z0-9]+$/.test(key);
}

function namesByPlace(code: string, held: Held): KeyName[] {
  const [plain, shifted] = positionNames(code);
  const key = held.shift ? shifted : plain;
  return key === undefined ? [] : [toName(key, held)];
}

function toName(typed: string, { mod, alt, shift }: Held): KeyName {
  // The small letter of İ would be two characters.
  const key = isNamed(typed) ? typed : typed === "İ" ? "i" : typed.toLowerCase();
  // A sign such as "?" says itself that Shift was held, and a digit is typed with Shift on some keyboards.
  const hasShift = shift && (isNamed(key) || /^\p{L}/u.test(key));
  return [mod && "Mod", alt && "Alt", hasShift && "Shift", key].filter(Boolean).join("+");
}

/** Does this key type a character by itself? Such shortcuts can be switched off, for people who dictate. */
export function isSingleKey(name: KeyName): boolean {
  return !name.startsWith("Mod+") && !name.includes("Alt+") && name.replace("Shift+", "").length === 1;
}

const shownKeys: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Delete: "Del",
  Escape: "Esc",
};

/** The caps to draw for a key: `Mod+Shift+z` is Ctrl, Shift, Z. */
export function keyCaps(name: KeyName): readonly string[] {
  const parts = name.endsWith("++") ? [...name.slice(0, -2).split("+"), "+"] : name.split("+");
  return parts.map((part) => {
    if (part === "Mod") return "Ctrl";
    return shownKeys[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}

/** A letter, mark or digit that only a keyboard of another script types. */
const otherScript = /(?:^|\+)(?!\p{Script=Latin}|[0-9])[\p{L}\p{M}\p{Nd}]+$/u;

/**
 * Does a keyboard of another script type this where a key of ours lies, which it has no other way to press? Any letter and digit of such a
 * script does, as the Cyrillic о at J; and the apostrophe, which lies at W of a Hebrew keyboard.
 */
export function liesAtOther(character: string): boolean {
  return character === "'" || otherScript.test(character);
}

/**
 * Under which of its names a pressed key is kept as somebody's own. Letters of other scripts are kept by their place, where
 * Latin letters are printed, too; so is a key whose place means something already, which would lose it. Null for no key.
 */
export function nameToKeep(names: readonly KeyName[], isUsed: (name: KeyName) => boolean): KeyName | null {
  const [first, second] = names;
  if (first === undefined) return null;
  // A letter comes first only where it is what counts.
  if (second === undefined || isUsed(first) || /(?:^|\+)[a-z]$/.test(first)) return first;
  return otherScript.test(first) || isUsed(second) ? second : first;
}
