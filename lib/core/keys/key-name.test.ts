import fc from "fast-check";
import { expect, test } from "vitest";
import { isSingleKey, type KeyPress, keyCaps, keyNames, liesAtOther, nameToKeep } from "./key-name.ts";
import { otherScripts } from "./layouts.fixture.ts";

const nothingHeld = {
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isAltGraph: false,
  isComposing: false,
};

function names(key: string, code: string, held: Partial<KeyPress> = {}): readonly string[] {
  return keyNames({ ...nothingHeld, key, code, ...held });
}

test("Ctrl and Cmd are one modifier, and letters do not care for caps", () => {
  expect(names("Z", "KeyZ", { ctrlKey: true, shiftKey: true })).toEqual(["Mod+Shift+z"]);
  expect(names("z", "KeyZ", { metaKey: true, shiftKey: true })).toEqual(["Mod+Shift+z"]);
  expect(names("J", "KeyJ")).toEqual(["j"]);
});

test("a character that needs Shift is named by itself", () => {
  expect(names("?", "Slash", { shiftKey: true })).toEqual(["?"]);
  expect(names("{", "BracketLeft", { shiftKey: true })).toEqual(["{"]);
});

test.each([
  ["Russian", "ц", "KeyW", {}, "w"],
  ["Russian", "Ф", "KeyA", { shiftKey: true }, "Shift+a"],
  ["Russian", "я", "KeyZ", { ctrlKey: true }, "Mod+z"],
  ["Russian", "Я", "KeyZ", { ctrlKey: true, shiftKey: true }, "Mod+Shift+z"],
  ["Russian", "х", "BracketLeft", {}, "["],
  ["Russian", "х", "BracketLeft", { altKey: true }, "Alt+["],
  ["Russian", ".", "Slash", {}, "/"],
  ["Greek", ";", "KeyQ", {}, "q"],
  ["Greek", "ς", "KeyW", {}, "w"],
  ["Hebrew", "'", "KeyW", {}, "w"],
  ["Hebrew", "ף", "Semicolon", {}, ";"],
  ["Arabic", "ص", "KeyW", {}, "w"],
  ["Arabic", "لا", "KeyB", {}, "b"],
  ["Arabic", "؟", "Slash", { shiftKey: true }, "?"],
  ["Persian", "۱", "Digit1", {}, "1"],
  ["Persian", "ظ", "KeyZ", { ctrlKey: true }, "Mod+z"],
  ["French", "&", "Digit1", {}, "1"],
  ["French", "é", "Digit2", {}, "2"],
  ["French", "&", "Digit1", { altKey: true }, "Alt+1"],
  ["Ukrainian", "Ц", "KeyW", {}, "w"],
])("on a %s keyboard %s at %s goes by its place, too", (_layout, key, code, held, name) => {
  expect(names(key, code, held)).toEqual([expect.anything(), name]);
});

test("what a key types comes before its place", () => {
  expect(names("/", "KeyQ")).toEqual(["/", "q"]);
  expect(names(".", "Slash")).toEqual([".", "/"]);
  expect(names("?", "Comma", { shiftKey: true })).toEqual(["?", "<"]);
});

test("Shift with a letter's key is that letter first, but for a question mark", () => {
  expect(names("[", "KeyF", { shiftKey: true })).toEqual(["Shift+f", "["]);
  expect(names("\u064e", "KeyQ", { shiftKey: true })).toEqual(["Shift+q", "\u064e"]);
  expect(names("~", "KeyZ", { ctrlKey: true, shiftKey: true })).toEqual(["Mod+Shift+z", "Mod+~"]);
  expect(names("آ", "KeyN", { shiftKey: true })).toEqual(["Shift+آ", "Shift+n"]);
  expect(names("?", "KeyN", { shiftKey: true })).toEqual(["?", "Shift+n"]);
});

test("a Latin letter or a digit is what it types, wherever it lies", () => {
  expect(names("z", "KeyW")).toEqual(["z"]);
  expect(names("a", "KeyQ", { ctrlKey: true })).toEqual(["Mod+a"]);
  expect(names("w", "KeyZ", { altKey: true })).toEqual(["Alt+w"]);
  expect(names("1", "Digit1", { shiftKey: true })).toEqual(["1"]);
  expect(names("!", "Digit1", { shiftKey: true })).toEqual(["!"]);
});

test("AltGr types a character and is no modifier; its place means nothing", () => {
  const altGraph = { ctrlKey: true, altKey: true, isAltGraph: true };
  expect(names("[", "Digit8", altGraph)).toEqual(["["]);
  expect(names("€", "KeyE", altGraph)).toEqual(["€"]);
  expect(names("ą", "KeyA", { isAltGraph: true })).toEqual(["ą"]);
});

test("Option on a Mac goes by the key's place, even where the browser calls it AltGr", () => {
  expect(names("¡", "Digit1", { altKey: true })).toContain("Alt+1");
  expect(names("“", "BracketLeft", { altKey: true })).toContain("Alt+[");
  expect(names("”", "BracketLeft", { altKey: true, shiftKey: true })).toContain("Alt+{");
  expect(names("¡", "Digit1", { altKey: true, isAltGraph: true })).toContain("Alt+1");
  expect(names("Dead", "KeyN", { altKey: true })).toEqual(["Alt+n"]);
});

test("dead keys, keys that are only held and keys of an input method mean nothing", () => {
  expect(names("Dead", "BracketLeft")).toEqual([]);
  expect(names("Dead", "BracketLeft", { isAltGraph: true, ctrlKey: true, altKey: true })).toEqual([]);
  expect(names("Shift", "ShiftLeft", { shiftKey: true })).toEqual([]);
  expect(names("AltGraph", "AltRight", { isAltGraph: true })).toEqual([]);
  expect(names("Process", "KeyW")).toEqual([]);
  expect(names("w", "KeyW", { isComposing: true })).toEqual([]);
  expect(names("Enter", "Enter", { isComposing: true })).toEqual([]);
});

test("named keys keep their modifiers", () => {
  expect(names("Enter", "Enter", { ctrlKey: true })).toEqual(["Mod+Enter"]);
  expect(names("ArrowDown", "ArrowDown", { altKey: true, shiftKey: true })).toEqual(["Alt+Shift+ArrowDown"]);
  expect(names(" ", "Space")).toEqual(["Space"]);
});

test("a key never goes by more than two names, and by none twice", () => {
  const press = fc.record({
    key: fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 2 }),
      fc.constantFrom("Enter", "Dead"),
    ),
    code: fc.constantFrom("KeyW", "Digit1", "Slash", "Numpad3", "F1", ""),
    ctrlKey: fc.boolean(),
    metaKey: fc.boolean(),
    altKey: fc.boolean(),
    shiftKey: fc.boolean(),
    isAltGraph: fc.boolean(),
    isComposing: fc.boolean(),
  });
  fc.assert(
    fc.property(press, (one) => {
      const found = keyNames(one);
      expect(found.length).toBeLessThanOrEqual(2);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

test("only keys that type a character by themselves are single keys", () => {
  expect(["j", "?", "Shift+n", "["].map(isSingleKey)).toEqual([true, true, true, true]);
  expect(["Mod+z", "Alt+1", "Delete", "Enter"].map(isSingleKey)).toEqual([false, false, false, false]);
});

test("caps are drawn in the order they are pressed", () => {
  expect(keyCaps("Mod+Shift+z")).toEqual(["Ctrl", "Shift", "Z"]);
  expect(keyCaps("Alt+ArrowDown")).toEqual(["Alt", "↓"]);
});

test("a key of another script is kept by its place, a sign by what it types unless its place is in use", () => {
  const isUsed = (name: string) => ["w", "[", "1"].includes(name);
  expect(nameToKeep(["ц", "w"], isUsed)).toBe("w");
  expect(nameToKeep(["Alt+р", "Alt+h"], isUsed)).toBe("Alt+h");
  expect(nameToKeep(["#", "\\"], isUsed)).toBe("#");
  expect(nameToKeep(["é", "2"], isUsed)).toBe("é");
  expect(nameToKeep(["&", "1"], isUsed)).toBe("1");
  expect(nameToKeep(["[", "5"], isUsed)).toBe("[");
  expect(nameToKeep(["Shift+f", "["], isUsed)).toBe("Shift+f");
  expect(nameToKeep(["۴", "4"], isUsed)).toBe("4");
  expect(nameToKeep(["'", "4"], isUsed)).toBe("'");
  expect(nameToKeep(["h"], isUsed)).toBe("h");
  expect(nameToKeep([], isUsed)).toBeNull();
});

test("on every keyboard of another script, what lies where a key of ours does is known to lie there", () => {
  for (const layout of Object.values(otherScripts)) {
    for (const [code, [plain]] of layout) {
      const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase();
      const isFreePlace = place === undefined || place === "q" || place === "0";
      if (!isFreePlace && plain !== place) expect([code, liesAtOther(plain)]).toEqual([code, true]);
    }
  }
  expect([..."bq19;-=é"].filter(liesAtOther)).toEqual([]);
});
