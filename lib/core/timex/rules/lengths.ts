import { modifierOf, numberOf, pieces, unitOf, unitSize } from "../lexicon.ts";
import type { TimexProposal, TimexUnit } from "../proposal.ts";
import { type Caught, length, type Rule, whole } from "./rule.ts";

/** Five months, about 25 minutes, up to 10 years, for years, a few weeks, half an hour, 25-year, the past two decades. */

const { number, unit, oneUnit, modifier, few, month } = pieces;

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

/** "a quarter of a century", "three quarters of an hour". */
function quarters({ number = "a", unit = "", modifier }: Caught): readonly TimexProposal[] {
  const whole = unit === "hour" ? 60 : 100;
  const amount = String((numberOf(number) * whole) / 4);
  return lengthOf(toLength(amount, unit === "hour" ? "minute" : "year"), modifier);
}

/** "two to three weeks", "between two and five years": how long is not said, only from what up to what. */
function fromToLength({ from = "", to = "", unit = "" }: Caught): readonly TimexProposal[] {
  const [least, most] = [numberOf(from) * unitSize(unit), numberOf(to) * unitSize(unit)];
  if (!(least < most)) return [];
  return [
    ...lengthOf(toLength("X", unitOf(unit))),
    ...lengthOf(toLength(String(least), unitOf(unit)), "at least"),
    ...lengthOf(toLength(String(most), unitOf(unit)), "at most"),
  ];
}

const lead = `(?:(?:(?<modifier>${modifier})|just|only|exactly) )?`;
const span =
  "(?:for |over |during |within |in )?(?:the |another |an? (?=further|additional|extra|full|whole|entire|total))?(?:(?:further|additional|extra) )?(?:(?:his|her|their|its|my|our) )?(?:(?:last|past|next|coming|following|ensuing|intervening|previous|preceding|first|final|whole|entire) )?";
const monthAndMore = `(?:${month}(?: [0-9]{1,2})?|[0-9]{1,2} ${month})(?:,? [0-9]{4})?`;
const andAHalf = "(?<half>[ -]and[ -]a[ -]half)?";
const kind =
  "(?:[ -](?:more|further|full|whole|entire|long|straight|consecutive|working|business|calendar|successive|short))?";
/** What tells when it was, and not how long: the three months to September, the first nine months of the year, two years to the day. */
const end = `(?: (?:to|ended|ending|through|until) (?:(?:the )?end of )?${monthAndMore}| (?:of|in) (?:(?:the|this|last|next) year|[0-9]{4})| to the day(?: since)?| on)?`;

export const lengths: readonly Rule[] = [
  {
    pattern: whole(`(?:another|an? (?:further|additional|extra|full|whole|entire)) (?<unit>${oneUnit})`),
    reckon: ({ unit }) => counted({ number: "one", unit }),
  },
  { pattern: whole(`${lead}half an? (?<unit>${unit})`), reckon: half },
  { pattern: whole(`${span}${lead}half[ -](?<unit>${unit})`), reckon: half },
  {
    pattern: whole(`${span}${lead}(?<number>${number})${andAHalf}${kind}[ -](?<unit>${unit})'?${end}`),
    reckon: counted,
  },
  { pattern: whole(`${lead}(?<number>${number}) (?<unit>${unit}) and a (?<half>half)`), reckon: counted },
  {
    pattern: whole(
      `(?:(?:the|a|an|his|her|their|its) )?${lead}(?<number>${number})${andAHalf}-(?<unit>${unit})(?:-long)?`,
    ),
    reckon: counted,
  },
  {
    pattern: whole(`(?:an? )?(?<unit>${oneUnit})-long`),
    reckon: ({ unit }) => counted({ number: "one", unit }),
  },
  {
    pattern: whole(`(?<unit>${unit})-long`),
    reckon: ({ unit = "" }) => lengthOf(toLength("X", unitOf(unit))),
  },
  {
    pattern: whole(
      `${span}${lead}(?:the )?year (?:to|ended|ending|through) (?:(?:the )?end of )?${monthAndMore}`,
    ),
    reckon: () => lengthOf("P1Y"),
  },
  {
    pattern: whole(`${lead}(?:(?<number>a|one|three) )?quarters? of an? (?<unit>hour|century)`),
    reckon: quarters,
  },
  {
    pattern: whole(
      `(?:between )?(?<from>${number})(?: to |-| or | and )(?<to>${number})${kind}[ -](?<unit>${unit})`,
    ),
    reckon: fromToLength,
  },
  {
    pattern: whole(`an? (?<unit>${oneUnit}) or (?:two|more|(?<so>so))`),
    reckon: ({ unit, so }) => counted({ number: "one", unit, modifier: so ? "about" : "at least" }),
  },
  {
    pattern: whole(
      `(?:${few} )?(?<unit>${oneUnit})s (?:later|after|afterwards|on|earlier|before|previously)`,
    ),
    reckon: ({ unit = "" }) => lengthOf(toLength("X", unitOf(unit))),
  },
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
  {
    pattern: whole(`${lead}(?<number>${number}) minutes?,? (?:and )?(?<seconds>${number}) seconds?`),
    reckon: ({ number = "", seconds = "", modifier }) =>
      lengthOf(`PT${numberOf(number)}M${numberOf(seconds)}S`, modifier),
  },
  { pattern: whole("all day|a full day|the whole day"), reckon: () => lengthOf("P1D") },
  {
    pattern: whole("all (?<unit>week|month)"),
    reckon: ({ unit }) => counted({ number: "one", unit }),
  },
  { pattern: whole("all year(?: round)?|year-round|a full year"), reckon: () => lengthOf("P1Y") },
];
