import { type CivilDay, toIsoDay, toIsoYear } from "../civil-day.ts";
import { ordinalOf, partOf, pieces } from "../lexicon.ts";
import type { TimexContext, TimexProposal, TimexReason } from "../proposal.ts";
import { fullYear } from "./calendar-dates.ts";
import { type Caught, dateOf, named, type Rule, whole } from "./rule.ts";

/** 2022, late 2011, fiscal 2023, the early 1980s, the nineties, the late 19th century, the third quarter of 2021, Q3, the first half. */

const part =
  "(?:(?<part>early|mid|late|early in|late in|midway through|halfway through|start of|beginning of|middle of|end of)[ -])?";
const decades = [
  "twenties",
  "thirties",
  "forties",
  "fifties",
  "sixties",
  "seventies",
  "eighties",
  "nineties",
];
const nths = ["first", "second", "third", "fourth", "last"];

/** The same with "early" before or behind the article. */
function wholePart(pattern: string): RegExp {
  return whole(`(?:the )?${part}(?:the )?${pattern}`);
}

/** So many months of a year from a month on, in the year that is said or else the nearest one. */
function partsOfYear(
  { which, ...caught }: Caught,
  { anchor, looksAhead }: TimexContext,
  letter: "Q" | "H",
): readonly TimexProposal[] {
  const count = letter === "Q" ? 4 : 2;
  const said = Number(caught.number ?? nths.indexOf(caught.nth ?? "") + 1);
  const nth = said > 4 ? count : said;
  const inYear = (of: number, reason: TimexReason) => ({
    ...dateOf(`${toIsoYear(of)}-${letter}${nth}`, reason),
    mod: partOf(caught.part),
  });
  const year = caught.year ?? (caught.shortYear && fullYear(caught.shortYear));
  if (year !== undefined) return [inYear(Number(year), named)];
  if (!anchor) return [];
  if (which !== undefined) {
    const step = which === "next" ? 1 : which === "last" || which === "previous" ? -1 : 0;
    const reason = { code: "unit", unit: "year", step, anchor: toIsoDay(anchor) } as const;
    return [inYear(anchor.year + step, reason)];
  }
  const isAhead = nth > nthAt(anchor, count);
  const before = inYear(isAhead ? anchor.year - 1 : anchor.year, nearest("before", anchor));
  const after = inYear(isAhead ? anchor.year : anchor.year + 1, nearest("after", anchor));
  return looksAhead && isAhead ? [after, before] : [before, after];
}

function nthAt({ month }: CivilDay, count: number): number {
  return Math.ceil((month * count) / 12);
}

function nearest(direction: "before" | "after", anchor: CivilDay) {
  return { code: "nearest", direction, anchor: toIsoDay(anchor) } as const;
}

const fiscal = "(?:the )?(?:fiscal|financial)(?: year)? ";
const ofYear = `(?:,? (?:(?:of|in) )?(?:${fiscal})?(?:the year|(?:the )?(?<which>last|previous|this|current|next) year|(?<year>[0-9]{4})))?`;

export const yearsAndTheirParts: readonly Rule[] = [
  {
    pattern: whole("(?:about|around|circa) (?<year>[0-9]{4})"),
    reckon: ({ year }) => [{ ...dateOf(toIsoYear(Number(year)), named), mod: "APPROX" }],
  },
  {
    pattern: wholePart("(?:(?:earlier|later) in )?(?:year )?(?<year>[0-9]{4})"),
    reckon: ({ part, year }) => [{ ...dateOf(toIsoYear(Number(year)), named), mod: partOf(part) }],
  },
  {
    pattern: whole("(?:the )?(?:(?:fiscal|financial)(?: year)? |fy ?)(?<century>[0-9]{2})?(?<year>[0-9]{2})"),
    reckon: ({ century = "20", year }) => [dateOf(`${century}${year}`, named)],
  },
  {
    pattern: whole("'(?<year>[0-9]{2})"),
    reckon: ({ year = "" }) => [dateOf(fullYear(year), named)],
  },
  {
    pattern: whole("(?<year>[0-9]{1,4}) (?:bc|bce)"),
    reckon: ({ year = "" }) => [dateOf(`BC${year.padStart(4, "0")}`, named)],
  },
  {
    pattern: whole("(?:ad|ce) ?(?<year>[0-9]{1,4})|(?<year2>[0-9]{1,4}) (?:ad|ce)"),
    reckon: ({ year, year2 }) => [dateOf(toIsoYear(Number(year ?? year2)), named)],
  },
  {
    pattern: whole("9/11"),
    reckon: () => [dateOf("2001-09-11", named)],
  },
  {
    pattern: wholePart("(?:noughties|aughts)"),
    reckon: ({ part }) => [{ ...dateOf("200", named), mod: partOf(part) }],
  },
  {
    pattern: wholePart("(?<decade>[0-9]{3})0'?s"),
    reckon: ({ part, decade = "" }) => [{ ...dateOf(decade, named), mod: partOf(part) }],
  },
  {
    pattern: wholePart(`(?:'?(?<decade>[2-9])0'?s|'(?<noughties>0)0s|(?<name>${decades.join("|")}))`),
    reckon: ({ part, decade, noughties, name = "" }) => [
      {
        ...dateOf(noughties === undefined ? `19${decade ?? decades.indexOf(name) + 2}` : "200", named),
        mod: partOf(part),
      },
    ],
  },
  {
    pattern: wholePart(`(?<century>${pieces.ordinal})[ -]century`),
    reckon: ({ part, century = "" }) => [
      { ...dateOf(String(ordinalOf(century) - 1).padStart(2, "0"), named), mod: partOf(part) },
    ],
  },
  {
    pattern: whole(
      `(?:(?<part>(?:the )?(?:start|beginning|middle|end) of) )?(?:the )?(?:fiscal |financial )?(?:(?<nth>first|second|third|fourth|last(?= quarter of))(?: fiscal| financial)?[ -]quarter|q(?<number>[1-4]))(?:${ofYear}|[ -]?(?:fy ?)?'?(?<shortYear>[0-9]{2}))`,
    ),
    reckon: (caught, context) => partsOfYear(caught, context, "Q"),
  },
  {
    pattern: whole("(?<number>[1-4])q ?'?(?<shortYear>[0-9]{2})?"),
    reckon: (caught, context) => partsOfYear(caught, context, "Q"),
  },
  {
    pattern: whole(`(?:the )?(?:(?<nth>first|second|last(?= half of)) half|h(?<number>[12]))${ofYear}`),
    reckon: (caught, context) => partsOfYear(caught, context, "H"),
  },
];
