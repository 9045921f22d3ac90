/** Pieces that texts are drawn from: what words, marks and stops are made of, in many scripts. */
const pieces = [
  ...[
    "a",
    "I",
    "the",
    "said",
    "in",
    "led",
    "year",
    "old",
    "s",
    "Ode",
    "Lim",
    "O",
    "U.S.",
    "a.m.",
    "Ph.D.",
    "Mr.",
    "Feb.",
    "e.g.",
  ],
  ...[
    "3",
    "12",
    "24",
    "1,900",
    "3.12",
    "2022",
    "’90s",
    "don't",
    "it’s",
    "’s",
    "'s",
    "´s",
    "s'",
    "@",
    "#",
    "&",
    "%",
    "$",
    "_",
  ],
  ...[
    " ",
    " ",
    " ",
    " ",
    " ",
    "\n",
    "\u00A0",
    "-",
    "-",
    "–",
    "—",
    ".",
    ". ",
    ", ",
    ": ",
    ":",
    "/",
    "…",
    "!",
    "?",
  ],
  ...["'", "‘", "’", '"', "“", "”", "„", "«", "»", "(", ")", "[", "]", "´", "`"],
  ...[
    "é",
    "e\u0301",
    "ß",
    "Łódź",
    "т.д.",
    "кто-то",
    "Η.Π.Α.",
    "צה״ל",
    "ג׳",
    "קול",
    "قال",
    "أ.ف.ب",
    "٣٬٥",
    "می‌شود",
    "서울",
    "नमस्ते",
  ],
  ...[
    "😀",
    "👨‍👩‍👧",
    "🇳🇴",
    "\u200F",
    "\u00AD",
    "\u200D",
    "l’",
    "d'",
    "dell’",
    "qu’",
    "EU:n",
    "z.B.",
    "example.com",
    "https://example.com/a",
  ],
];
const languages = ["en", "en", "en", "de", "fr", "it", "fi", "nl", "ru", "he", "ar", "und"];

/** Texts from a seed: the same in every engine (mulberry32). */
export function createNoise(seed: number) {
  let state = seed >>> 0;
  function below(limit: number): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }
  const pick = (list: readonly string[]) => list[below(list.length)] ?? "";
  return {
    /** A whole number from 0 up to but without `limit`. */
    below,
    text: () => ({
      language: pick(languages),
      text: Array.from({ length: below(40) }, () => pick(pieces)).join(""),
    }),
  };
}
