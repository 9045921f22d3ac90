import { modifierOf, numberOf, pieces, unitOf, unitSize } from "../lexicon.ts";
import type { TimexProposal, TimexUnit } from "../proposal.ts";
import { type Caught, length, type Rule, whole } from "./rule.ts";

/** Five months, about 25 minutes, up to 10 years, for years, a few weeks, half an hour, 25-year, the past two decades. */

const { number, unit, modifier, few } = pieces;

const letters: Readonly<Record<TimexUnit, string>> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  day: "D",
  week: "W",
  weekend: "WE",
  month: "M",
  quarter: "Q",
  season: "Q",
  year: "Y",
  decade: "DE",
  century: "CE",
};

/** `P5M`, `PT25M`, `PXY`. */
export function toLength(amount: string, unit: TimexUnit): string {
  const letter = letters[unit];
  return letter.startsWith("T") ? `PT${amount}${letter.slice(1)}` : `P${amount}${letter}`;
}

function lengthOf(value: string, modifier?: string): readonly TimexProposal[] {
  return [{ type: "DURATION", value, mod: modifierOf(modifier), reason: length }];
}

function counted({ number = "", half, unit = "", modifier }: Caught): readonly TimexProposal[] {
  const amount = (numberOf(number) + (half === undefined ? 0 : 0.5)) * unitSize(unit);
  return Number.isFinite(amount) ? lengthOf(toLength(String(amount), unitOf(unit)), modifier) : [];
}

function half({ unit = "", modifier }: Caught): readonly TimexProposal[] {
  const halves: Partial<Record<TimexUnit, string>> = {
    hour: "PT30M",
    year: "P6M",
    minute: "PT30S",
    day: "PT12H",
    decade: "P5Y",
    century: "P50Y",
  };
  const value = halves[unitOf(unit)] ?? toLength("0.5", unitOf(unit));
  return lengthOf(value, modifier);
}

const lead = `(?:(?<modifier>${modifier}) )?`;
const span =
  "(?:for |over |during |within |in )?(?:the )?(?:(?:last|past|next|coming|first|final|whole|entire) )?";

export const lengths: readonly Rule[] = [
  { pattern: whole(`${lead}half an? (?<unit>${unit})`), reckon: half },
  { pattern: whole(`${lead}half[ -](?<unit>${unit})`), reckon: half },
  {
    pattern: whole(
      `${span}${lead}(?<number>${number})(?<half> and a half)?(?: more| further| full| whole| long| straight| consecutive)? (?<unit>${unit})'?`,
    ),
    reckon: counted,
  },
  { pattern: whole(`${lead}(?<number>${number}) (?<unit>${unit}) and a (?<half>half)`), reckon: counted },
  { pattern: whole(`${lead}(?<number>${number})-(?<unit>${unit})(?:-long)?`), reckon: counted },
  {
    pattern: whole(`${span}(?:(?:${few}) )?(?<unit>${unit})`),
    reckon: ({ unit = "" }) => (unit.endsWith("s") ? lengthOf(toLength("X", unitOf(unit))) : []),
  },
  {
    pattern: whole(`${lead}(?<number>${number}) years?,? (?:and )?(?<months>${number}) months?`),
    reckon: ({ number = "", months = "", modifier }) =>
      lengthOf(`P${numberOf(number)}Y${numberOf(months)}M`, modifier),
  },
  {
    pattern: whole(`${lead}(?<number>${number}) hours?,? (?:and )?(?<minutes>${number}) minutes?`),
    reckon: ({ number = "", minutes = "", modifier }) =>
      lengthOf(`PT${numberOf(number)}H${numberOf(minutes)}M`, modifier),
  },
  { pattern: whole("all day|a full day|the whole day"), reckon: () => lengthOf("P1D") },
  { pattern: whole("all year|year-round|a full year"), reckon: () => lengthOf("P1Y") },
];
