const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Hebrew}/u, "he"],
  [/\p{Script=Arabic}/u, "ar"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Devanagari}/u, "hi"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Cyrillic}/u, "ru"],
];

/**
 * The likeliest language of a text that does not say its own, by the script of most of its first letters; `en` for Latin letters.
 * People can change it.
 */
export function guessLanguage(text: string): string {
  const letters = text.slice(0, 4_000).match(/\p{L}/gu) ?? [];
  const found = scripts.find(([script]) => {
    const count = letters.filter((letter) => script.test(letter)).length;
    return count > letters.length * (script === scripts[0]?.[0] ? 0.1 : 0.5);
  });
  return found?.[1] ?? "en";
}
