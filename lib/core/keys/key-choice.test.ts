import fc from "fast-check";
import { expect, test } from "vitest";
import { choiceKeys } from "../annotation/choice-keys.ts";
import { defaultLabels } from "../annotation/default-labels.ts";
import {
  chooseKey,
  dropOwnKey,
  holdersOf,
  keysBeforeChoices,
  keysOnScreen,
  labelKeys,
  type OwnKeys,
  screenHolderOf,
  withoutClashes,
} from "./key-choice.ts";
import { mayShareKey, screenKeys, screens } from "./screen-keys.ts";

const labels = labelKeys([
  { name: "quote", hotkey: "1" },
  { name: "entity", hotkey: "3" },
  { name: "place", hotkey: "Q" },
]);

const names = [
  ...new Set([...screens.flatMap((screen) => Object.keys(screenKeys[screen])), ...Object.keys(labels)]),
];
const someName = fc.constantFrom(...names);
const someKey = fc.constantFrom("a", "e", "h", "j", "k", "n", "w", "3", "Mod+z", "Mod+k", "Alt+1", "/", "ä");

/** The pairs of commands of a screen that want the same key. */
function listClashes(own: OwnKeys): string[] {
  return screens.flatMap((screen) => {
    const wanted = Object.entries(keysOnScreen(screen, own, labels)).flatMap(([name, keys]) =>
      keys.map((key) => ({ name, key })),
    );
    return wanted.flatMap((one, at) =>
      wanted
        .slice(at + 1)
        .filter((other) => other.key === one.key && !mayShareKey(one.name, other.name))
        .map((other) => `${screen}: ${one.key} ${one.name} ${other.name}`),
    );
  });
}

test("no two commands of a screen have the same key by themselves", () => {
  expect(listClashes({})).toEqual([]);
});

test("whatever is chosen, swapped and given back, no two commands of a screen have the same key", () => {
  const step = fc.record({ name: someName, key: someKey, isDropped: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let own: OwnKeys = {};
      for (const { name, key, isDropped } of steps) {
        const choice = chooseKey(name, key, own, labels);
        if (isDropped) own = dropOwnKey(name, own, labels);
        else if (choice.kind !== "taken") {
          own = choice.keys;
          expect(own[name]).toBe(key);
        }
        expect(listClashes(own)).toEqual([]);
      }
    }),
  );
});

test("of any keys that were kept, those without a clash are left", () => {
  fc.assert(
    fc.property(fc.dictionary(someName, someKey, { maxKeys: 12 }), (own) => {
      const left = withoutClashes(own);
      expect(Object.entries(own)).toEqual(expect.arrayContaining(Object.entries(left)));
      expect(withoutClashes(left)).toEqual(left);
      for (const [name, key] of Object.entries(left)) expect(holdersOf(name, key, left)).toEqual([]);
    }),
  );
});

test("a free key is given, on every screen", () => {
  expect(chooseKey("growWord", "h", {}, labels)).toEqual({ kind: "free", keys: { growWord: "h" } });
});

test("two commands swap their keys", () => {
  expect(chooseKey("nextMark", "w", {}, labels)).toMatchObject({
    kind: "swap",
    holders: [{ name: "growWord", screen: "reader" }],
    keys: { nextMark: "w", growWord: "j" },
  });
});

test("a key that only another screen uses is taken, too", () => {
  expect(chooseKey("growWord", "a", {}, labels)).toMatchObject({
    kind: "swap",
    holders: [
      { name: "accept", screen: "review" },
      { name: "agreed", screen: "adjudication" },
    ],
    keys: { growWord: "a", accept: "w", agreed: "w" },
  });
});

test("a command that is not on a screen may have a key of that screen", () => {
  expect(chooseKey("missed", "k", { previousMark: "h" }, labels).kind).toBe("free");
});

test("where a swap would leave two with one key, the key stays where it is", () => {
  // P is the paragraph's in the reader, and the previous mark's in the other two.
  expect(chooseKey("previousMark", "j", {}, labels)).toMatchObject({ kind: "taken" });
});

test("a command without a key cannot swap", () => {
  expect(chooseKey("paint:quote", "w", {}, labels)).toMatchObject({
    kind: "taken",
    holders: [{ name: "growWord" }],
  });
});

test("what moves the caret or opens the palette is given to nothing", () => {
  expect(chooseKey("growWord", "ArrowUp", {})).toEqual({ kind: "taken", holders: [] });
  expect(chooseKey("growWord", "Mod+k", {})).toEqual({ kind: "taken", holders: [] });
});

test("labels swap their digits, which take readings in an adjudication all the same", () => {
  expect(chooseKey("label:quote", "3", {}, labels)).toMatchObject({
    kind: "swap",
    keys: { "label:quote": "3", "label:entity": "1" },
  });
});

test("no choice of an attribute has a key that was given to something, whatever is chosen and swapped", () => {
  const usual = labelKeys(defaultLabels);
  const definitions = defaultLabels.flatMap(({ attributes }) =>
    attributes.filter(({ type }) => type === "choice"),
  );
  const name = fc.constantFrom(...names, ...Object.keys(usual));
  const key = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789");
  fc.assert(
    fc.property(fc.array(fc.record({ name, key }), { maxLength: 8 }), (steps) => {
      let own: OwnKeys = {};
      for (const step of steps) {
        const choice = chooseKey(step.name, step.key, own, usual);
        if (choice.kind !== "taken") own = choice.keys;
      }
      const onScreen = keysOnScreen("reader", own, usual);
      const kept = [
        "nextMark",
        "previousMark",
        "growWord",
        "nextMissing",
        "takeOffered",
        ...Object.keys(usual),
      ];
      const given = [...Object.values(own), ...kept.flatMap((one) => onScreen[one] ?? [])];
      for (const definition of definitions) {
        const letters = choiceKeys(definition, keysBeforeChoices(own, usual));
        expect(letters.filter((letter) => given.includes(letter))).toEqual([]);
        expect(letters).not.toContain("");
      }
    }),
  );
});

test("choices leave alone what is pressed right after marking, and what a person changed", () => {
  const before = (own: OwnKeys) =>
    [...keysBeforeChoices(own, labels)].filter((key) => !key.includes("+")).join("");
  expect(before({})).toBe("jkwsnlmxy13q");
  expect(before({ nextMark: "d" })).toBe("dkwsnlmxy13q");
  expect(before({ "label:quote": "d", accept: "h" })).toBe("jkwsnlmxyd3qh");
});

test("the usual key comes back together with the one that was swapped for it", () => {
  expect(dropOwnKey("growWord", { growWord: "a", accept: "w", agreed: "w", find: "h" }, labels)).toEqual({
    find: "h",
  });
});

test("a label's key is nobody else's", () => {
  expect(screenHolderOf("J")).toEqual({ name: "nextMark", screen: "reader" });
  expect(screenHolderOf("u")).toEqual({ name: "clear", screen: "review" });
  expect(screenHolderOf("?")).toEqual({ name: "keys", screen: "reader" });
  expect(["", "1", "9", "q", "й", "ä"].map(screenHolderOf)).toEqual([null, null, null, null, null, null]);
});
