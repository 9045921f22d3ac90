/** One key press in words: modifiers in the order Mod, Alt, Shift, then the key: `Mod+Shift+z`, `Alt+[`, `?`, `Delete`. */
export type KeyName = string;

type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"> & {
  getModifierState(name: string): boolean;
};

const brackets: Readonly<Record<string, string>> = { BracketLeft: "[", BracketRight: "]" };
const shiftedBrackets: Readonly<Record<string, string>> = { BracketLeft: "{", BracketRight: "}" };

/** With Alt, a Mac types other characters ("¡" for Alt+1), so the key itself is asked. */
function keyUnderAlt({ code, key, shiftKey }: Press): string {
  const plain = /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase();
  return plain ?? (shiftKey ? shiftedBrackets[code] : brackets[code]) ?? key;
}

export function keyName(press: Press): KeyName {
  // AltGr types characters such as "[" on many keyboards, and is no modifier then.
  const isAltGraph = press.getModifierState("AltGraph");
  const hasMod = (press.ctrlKey || press.metaKey) && !isAltGraph;
  const hasAlt = press.altKey && !isAltGraph;
  const typed = hasAlt ? keyUnderAlt(press) : press.key;
  const key = typed === " " ? "Space" : typed.length === 1 ? typed.toLowerCase() : typed;
  // A character such as "?" says itself that Shift was held.
  const hasShift = press.shiftKey && !/^[^\p{L}\p{N}]$/u.test(key);
  return [hasMod && "Mod", hasAlt && "Alt", hasShift && "Shift", key].filter(Boolean).join("+");
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
