import { choiceTitle } from "./attribute-types/choice-type.ts";
import type { AttributeDefinition } from "./label.ts";

const spare = "abcdefghijklmnopqrstuvwxyz0123456789";

/**
 * A key for each choice of an attribute, in their order: one lower-case letter or digit, no two the same, none of `taken`;
 * "" where all are used up. A choice gets a letter that people will look for: of the words of its title first, then of its
 * value, then any of its title. First letters are given out to all choices before any gets another. Only Latin letters without
 * accents: another letter lies where some keyboard has a key of a command or a label, as the Cyrillic о at J and the French é at 2.
 */
export function choiceKeys(definition: AttributeDefinition, taken: ReadonlySet<string>): readonly string[] {
  const { choices } = definition;
  const wishes = choices.map((choice) => {
    const title = plain(choiceTitle(definition, choice));
    const initials = title.split(/[^\p{L}\p{N}]+/u).map((word) => [...word][0] ?? "");
    return [initials.slice(0, 1), initials, [...plain(choice)], [...title], [...spare]];
  });
  const keys = choices.map(() => "");
  const used = new Set(taken);
  for (const round of [0, 1, 2, 3, 4]) {
    for (const [at, rounds] of wishes.entries()) {
      if (keys[at] !== "") continue;
      const key = rounds[round]?.find((letter) => /^[a-z0-9]$/.test(letter) && !used.has(letter));
      if (key === undefined) continue;
      keys[at] = key;
      used.add(key);
    }
  }
  return keys;
}

/** In lower case, without accents. */
function plain(words: string): string {
  return words.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
