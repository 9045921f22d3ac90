/** The English words that dates are made of, as pieces of regular expressions over folded words, and what they stand for. */
import { modifiers, parts } from "./modifying-words.ts";
import type { TimexMod, TimexUnit } from "./proposal.ts";

const monthNames = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
] as const;

const weekdayNames = [
  ["monday", "mon"],
  ["tuesday", "tues", "tue"],
  ["wednesday", "weds", "wed"],
  ["thursday", "thurs", "thur", "thu"],
  ["friday", "fri"],
  ["saturday", "sat"],
  ["sunday", "sun"],
] as const;

const numberWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  "a hundred": 100,
  "a dozen": 12,
  "a couple of": 2,
  "a couple": 2,
};

const unitNames: Readonly<Record<string, TimexUnit>> = {
  second: "second",
  minute: "minute",
  min: "minute",
  hour: "hour",
  hr: "hour",
  day: "day",
  week: "week",
  fortnight: "week",
  weekend: "weekend",
  month: "month",
  quarter: "quarter",
  year: "year",
  decade: "decade",
  century: "century",
  centurie: "century",
};

/** The parts of a day, and their TIMEX3 names. */
const dayParts: Readonly<Record<string, string>> = {
  morning: "MO",
  "mid-morning": "MO",
  dawn: "MO",
  daybreak: "MO",
  sunrise: "MO",
  lunchtime: "MI",
  afternoon: "AF",
  "mid-afternoon": "AF",
  evening: "EV",
  dusk: "EV",
  sunset: "EV",
  nightfall: "NI",
  night: "NI",
  overnight: "NI",
};

const seasons: Readonly<Record<string, string>> = {
  spring: "SP",
  summer: "SU",
  autumn: "FA",
  fall: "FA",
  winter: "WI",
};

function oneOf(names: Iterable<string>): string {
  // Longer names first, so that "sept" is not read as "sep".
  return [...names].sort((a, b) => b.length - a.length).join("|");
}

const tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const ones = "one|two|three|four|five|six|seven|eight|nine";

const ordinalWords = [
  ..."first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth".split(
    " ",
  ),
  ..."fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(" "),
  ..."first second third fourth fifth sixth seventh eighth ninth".split(" ").map((one) => `twenty-${one}`),
  ..."thirtieth thirty-first".split(" "),
];

/** Pieces of expressions, without groups of their own. */
export const pieces = {
  month: `(?:${oneOf(monthNames.flat())})\\.?`,
  weekday: `(?:${oneOf(weekdayNames.flat())})\\.?`,
  number: `(?:[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?|(?:${tens})[ -](?:${ones})|${oneOf(Object.keys(numberWords))})`,
  /** A unit, its plural too. */
  unit: `(?:${oneOf(Object.keys(unitNames))})s?`,
  oneUnit: `(?:${oneOf(Object.keys(unitNames))})`,
  dayPart: `(?:${oneOf(Object.keys(dayParts))})`,
  season: `(?:${oneOf(Object.keys(seasons))})`,
  modifier: `(?:${oneOf(Object.keys(modifiers))})`,
  part: `(?:${oneOf(Object.keys(parts))})`,
  /** 27, 27th or twenty-seventh. */
  dayNumber: `(?:[0-9]{1,2}(?:st|nd|rd|th)?|${oneOf(ordinalWords).replaceAll("-", "[ -]")})`,
  /** 18th or eighteenth. */
  ordinal: `(?:[0-9]{1,2}(?:st|nd|rd|th)|${oneOf(ordinalWords).replaceAll("-", "[ -]")})`,
  few: "(?:a few|few|several|many|some|dozens of|a number of|a couple of|countless)",
} as const;

function indexIn(names: readonly (readonly string[])[], name: string): number {
  const bare = name.replace(/\.$/, "");
  return names.findIndex((forms) => forms.includes(bare)) + 1;
}

/** 1 to 12. */
export function monthOf(name: string): number {
  return indexIn(monthNames, name);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayNamed(name: string): number {
  return indexIn(weekdayNames, name);
}

/** The number that a `pieces.number` says. */
export function numberOf(words: string): number {
  const known = numberWords[words];
  if (known !== undefined) return known;
  const [ten = "", one = ""] = words.split(/[ -]/);
  const sum = (numberWords[ten] ?? Number.NaN) + (numberWords[one] ?? Number.NaN);
  return Number.isNaN(sum) ? Number(words.replaceAll(",", "")) : sum;
}

/** The number that a `pieces.dayNumber` or a `pieces.ordinal` says. */
export function ordinalOf(words: string): number {
  const place = ordinalWords.indexOf(words.replace(" ", "-"));
  return place < 0 ? Number.parseInt(words, 10) : place + 1;
}

/** The unit that a `pieces.unit` names. */
export function unitOf(name: string): TimexUnit {
  return unitNames[name] ?? unitNames[name.replace(/s$/, "")] ?? "day";
}

/** How many of its unit a `pieces.unit` is: a fortnight is two weeks. */
export function unitSize(name: string): number {
  return name.startsWith("fortnight") ? 2 : 1;
}

/** `MO`, `AF`, … */
export function dayPartOf(name: string): string {
  return dayParts[name] ?? "";
}

/** `SP`, `SU`, `FA`, `WI`. */
export function seasonOf(name: string): string {
  return seasons[name] ?? "";
}

/** What a `pieces.modifier` says; null for none. */
export function modifierOf(name: string | undefined): TimexMod | null {
  return modifiers[name ?? ""] ?? null;
}

/** What a `pieces.part` says; null for none. */
export function partOf(name: string | undefined): TimexMod | null {
  return parts[name ?? ""] ?? null;
}
