import { expect, test } from "vitest";
import { isSingleKey, keyCaps, keyName } from "./keys.ts";

function press(key: string, held: Partial<Parameters<typeof keyName>[0]> & { altGraph?: boolean } = {}) {
  const { altGraph = false, ...rest } = held;
  const none = { code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return keyName({ ...none, key, ...rest, getModifierState: (name) => name === "AltGraph" && altGraph });
}

test("Ctrl and Cmd are one modifier, and letters do not care for caps", () => {
  expect(press("Z", { ctrlKey: true, shiftKey: true })).toBe("Mod+Shift+z");
  expect(press("z", { metaKey: true, shiftKey: true })).toBe("Mod+Shift+z");
  expect(press("J")).toBe("j");
});

test("a character that needs Shift is named by itself", () => {
  expect(press("?", { shiftKey: true })).toBe("?");
  expect(press("{", { shiftKey: true })).toBe("{");
});

test("AltGr types brackets and is no modifier", () => {
  expect(press("[", { ctrlKey: true, altKey: true, altGraph: true })).toBe("[");
});

test("Alt on a Mac names the key and not the character it types", () => {
  expect(press("¡", { altKey: true, code: "Digit1" })).toBe("Alt+1");
  expect(press("“", { altKey: true, code: "BracketLeft" })).toBe("Alt+[");
  expect(press("”", { altKey: true, shiftKey: true, code: "BracketLeft" })).toBe("Alt+{");
});

test("only keys that type a character by themselves are single keys", () => {
  expect(["j", "?", "Shift+n", "["].map(isSingleKey)).toEqual([true, true, true, true]);
  expect(["Mod+z", "Alt+1", "Delete", "Enter"].map(isSingleKey)).toEqual([false, false, false, false]);
});

test("caps are drawn in the order they are pressed", () => {
  expect(keyCaps("Mod+Shift+z")).toEqual(["Ctrl", "Shift", "Z"]);
  expect(keyCaps("Alt+ArrowDown")).toEqual(["Alt", "↓"]);
});
