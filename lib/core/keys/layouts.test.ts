import { describe, expect, test } from "vitest";
import { defaultLabels } from "../annotation/default-labels.ts";
import { keysOnScreen, labelKeys } from "./key-choice.ts";
import { type KeyName, keyNames, nameToKeep } from "./key-name.ts";
import { type KeyboardLayout, latinLayouts, otherScripts } from "./layouts.fixture.ts";
import { screens } from "./screen-keys.ts";

type Held = { readonly mod?: boolean; readonly alt?: boolean; readonly shift?: boolean };

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const everyHold: readonly Held[] = [true, false].flatMap((shift) => [
  { shift },
  { shift, alt: true },
  { shift, mod: true },
]);

/** What a key of a keyboard goes by. */
function press(layout: KeyboardLayout, code: string, { mod = false, alt = false, shift = false }: Held) {
  const [plain, shifted] = layout.get(code) ?? ["", ""];
  return keyNames({
    key: shift ? shifted : plain,
    code,
    ctrlKey: mod,
    metaKey: false,
    altKey: alt,
    shiftKey: shift,
    isAltGraph: false,
    isComposing: false,
  });
}

/** The keys of a screen that type a character. */
function typedKeysOf(screen: (typeof screens)[number]): ReadonlySet<KeyName> {
  const all = Object.values(keysOnScreen(screen, {}, labelKeys(defaultLabels))).flat();
  return new Set(all.filter((key) => [...(key.split("+").at(-1) ?? "")].length === 1));
}

/** The hold and the letter of a command's key; null for signs and digits. */
function letterOf(key: KeyName): { letter: string; held: Held } | null {
  const letter = /(?:^|\+)([a-z])$/.exec(key)?.[1];
  const held = { mod: key.includes("Mod+"), alt: key.includes("Alt+"), shift: key.includes("Shift+") };
  return letter === undefined ? null : { letter, held };
}

const codeOf = (letter: string) => `Key${letter.toUpperCase()}`;

describe.each(screens)("in %s", (screen) => {
  const keys = typedKeysOf(screen);

  test.each(Object.entries({ ...otherScripts, ...latinLayouts }))(
    "a %s keyboard reaches every command",
    (name, layout) => {
      const reached = new Set(
        [...layout.keys()].flatMap((code) =>
          everyHold.map((held) => press(layout, code, held).find((one) => keys.has(one))),
        ),
      );
      // What these two type with AltGr goes by its character, too.
      const isAltGraph = (key: KeyName) => Object.hasOwn(latinLayouts, name) && /[[\]{}?/,]$/.test(key);
      expect([...keys].filter((key) => !reached.has(key) && !isAltGraph(key))).toEqual([]);
    },
  );

  test.each(Object.entries(otherScripts))(
    "a letter's place on a %s keyboard is its command and no other",
    (_name, layout) => {
      for (const key of keys) {
        const own = letterOf(key);
        if (own) expect(press(layout, codeOf(own.letter), own.held).find((one) => keys.has(one))).toBe(key);
      }
    },
  );

  test.each(Object.entries(otherScripts))(
    "Shift with any letter of a %s keyboard may be a key of one's own",
    (_name, layout) => {
      for (const letter of letters) {
        const names = press(layout, codeOf(letter), { shift: true });
        const kept = nameToKeep(names, (name) => keys.has(name));
        expect(kept).toBe(`Shift+${letter}`);
        expect(names.find((one) => one === kept || keys.has(one))).toBe(kept);
      }
    },
  );

  test.each(Object.entries({ ...otherScripts, ...latinLayouts }))(
    "caps lock changes nothing on a %s keyboard",
    (_name, layout) => {
      for (const [code, [plain]] of layout) {
        const capital = plain === "i" && layout.get(code)?.[1] === "İ" ? "İ" : plain.toUpperCase();
        if (capital.length !== 1) continue;
        const meaning = (key: string) =>
          press(new Map([[code, [key, ""]]]), code, {}).find((one) => keys.has(one) || one === "i");
        expect([code, meaning(capital)]).toEqual([code, meaning(plain)]);
      }
    },
  );

  test.each(Object.entries(latinLayouts))("what a %s keyboard types is what counts", (_name, layout) => {
    for (const [code, typed] of layout) {
      for (const [shift, character] of [
        [false, typed[0]],
        [true, typed[1]],
      ] as const) {
        const name = shift && /^[A-Z]$/.test(character) ? `Shift+${character.toLowerCase()}` : character;
        if (!keys.has(name)) continue;
        expect([code, press(layout, code, { shift }).find((one) => keys.has(one))]).toEqual([code, name]);
      }
    }
  });
});
