import { toIsoDay } from "../civil-day.ts";
import { dayPartOf, monthOf, numberOf, pieces, seasonOf, unitOf, weekdayNamed } from "../lexicon.ts";
import type { TimexContext, TimexProposal } from "../proposal.ts";
import { toLength } from "./lengths.ts";
import { type Caught, type Rule, recurring, whole } from "./rule.ts";

/** Every week, each Monday, Mondays, Friday nights, weekends, daily, twice a month, every other year, every summer. */

const { number, unit, weekday, month, season, dayPart } = pieces;

function setOf(value: string): readonly TimexProposal[] {
  return [{ type: "SET", value, mod: null, reason: recurring }];
}

const adverbs: Readonly<Record<string, string>> = {
  hourly: "PT1H",
  daily: "P1D",
  nightly: "P1D",
  weekly: "P1W",
  fortnightly: "P2W",
  monthly: "P1M",
  quarterly: "P1Q",
  yearly: "P1Y",
  annual: "P1Y",
  annually: "P1Y",
  biweekly: "P2W",
  biannual: "P6M",
  "half-yearly": "P6M",
  "half-hourly": "PT30M",
  biennial: "P2Y",
};

function everyUnit({ other, number = "one", unit = "" }: Caught): readonly TimexProposal[] {
  const amount = numberOf(number) * (other === undefined ? 1 : 2) * (unit.startsWith("fortnight") ? 2 : 1);
  return Number.isFinite(amount) ? setOf(toLength(String(amount), unitOf(unit))) : [];
}

function everyWeekday({ weekday = "", part }: Caught): readonly TimexProposal[] {
  const day = `XXXX-WXX-${weekdayNamed(weekday)}`;
  return setOf(part === undefined ? day : `${day}T${dayPartOf(part)}`);
}

/** The night of the day that the sentence names; where it names none, any night. */
function atNight(_: Caught, { dayOfSentence }: TimexContext): readonly TimexProposal[] {
  const anyNight = setOf("XXXX-XX-XXTNI");
  if (!dayOfSentence) return anyNight;
  const anchor = toIsoDay(dayOfSentence);
  const thatNight = {
    type: "TIME",
    value: `${anchor}TNI`,
    mod: null,
    reason: { code: "clock", anchor },
  } as const;
  return [thatNight, ...anyNight];
}

const every = "(?:once |twice )?(?:every|each)(?: single)? ";

export const recurrences: readonly Rule[] = [
  {
    pattern: whole(
      `(?:(?:once|twice|thrice|${number} times)[ -])?(?<adverb>${Object.keys(adverbs).join("|")})`,
    ),
    reckon: ({ adverb = "" }) => setOf(adverbs[adverb] ?? ""),
  },
  {
    pattern: whole(`${every}(?:(?<other>other|second) )?(?:(?<number>${number}) )?(?<unit>${unit})`),
    reckon: everyUnit,
  },
  {
    pattern: whole(
      `(?:once|twice|thrice|${number} times|several times|${number} (?:days|nights|hours)) (?:a|an|each|every|per) (?<unit>${unit})`,
    ),
    reckon: everyUnit,
  },
  {
    pattern: whole(`${every}(?<weekday>${weekday})(?: (?<part>${dayPart}))?`),
    reckon: everyWeekday,
  },
  { pattern: whole(`(?<weekday>${weekday})(?: (?<part>${dayPart}))?s`), reckon: everyWeekday },
  {
    pattern: whole(`${every}(?:few|couple of) (?<unit>${unit})`),
    reckon: ({ unit = "" }) => setOf(toLength("X", unitOf(unit))),
  },
  { pattern: whole(`per (?<unit>${unit})`), reckon: everyUnit },
  { pattern: whole(`weekdays|${every}weekday`), reckon: () => setOf("XXXX-WXX-X") },
  { pattern: whole(`(?:the )?weekends|${every}weekend`), reckon: () => setOf("XXXX-WXX-WE") },
  {
    pattern: whole(`(?:the )?(?<part>${dayPart})s`),
    reckon: ({ part = "" }) => setOf(`XXXX-XX-XXT${dayPartOf(part)}`),
  },
  { pattern: whole("(?:at|by) (?<part>night)"), reckon: atNight },
  {
    pattern: whole(`(?:the )?(?<season>${season})s`),
    reckon: ({ season = "" }) => setOf(`XXXX-${seasonOf(season)}`),
  },
  {
    pattern: whole(`${every}(?<month>${month})`),
    reckon: ({ month = "" }) => setOf(`XXXX-${String(monthOf(month)).padStart(2, "0")}`),
  },
  {
    pattern: whole(`${every}(?<season>${season})`),
    reckon: ({ season = "" }) => setOf(`XXXX-${seasonOf(season)}`),
  },
  {
    pattern: whole(`${every}(?<part>${dayPart})`),
    reckon: ({ part = "" }) => setOf(`XXXX-XX-XXT${dayPartOf(part)}`),
  },
];
