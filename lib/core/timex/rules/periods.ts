import { step, unitAt } from "../calendar-units.ts";
import { addDays, toIsoDay, toIsoYear, twoDigits } from "../civil-day.ts";
import { numberOf, partOf, pieces, seasonOf, unitOf, unitSize } from "../lexicon.ts";
import type { Direction, TimexContext, TimexProposal, TimexUnit, ToldMoment } from "../proposal.ts";
import { fullYear } from "./calendar-dates.ts";
import { toLength } from "./lengths.ts";
import { type Caught, dateOf, length, named, type Rule, vague, whole } from "./rule.ts";

/** This month, last year, earlier this week, three years ago, an hour ago, two hours later, in two weeks, last summer, weeks ago. */

const { number, unit, oneUnit, season, few, modifier, part } = pieces;

const steps: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  past: -1,
  "this past": -1,
  "this coming": 1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};

function thatUnit(
  { which = "", unit = "", part }: Caught,
  { anchor }: TimexContext,
): readonly TimexProposal[] {
  const name = unitOf(unit);
  const amount = steps[which] ?? 0;
  const day = anchor && step(anchor, name, amount);
  if (!anchor || !day) return [];
  const reason = { code: "unit", unit: name, step: amount, anchor: toIsoDay(anchor) } as const;
  return [{ ...dateOf(unitAt(day, name), reason), mod: partOf(part) }];
}

function away(
  { number = "", unit = "" }: Caught,
  direction: Direction,
  from: ToldMoment | null,
): readonly TimexProposal[] {
  const name = unitOf(unit);
  const amount = numberOf(number) * unitSize(unit);
  if (!from || !Number.isFinite(amount) || amount > 10_000) return [];
  const anchor = from.day;
  const minutes = minutesOf[name];
  if (minutes !== undefined) {
    const value = clockAway(
      from,
      Math.round(direction === "before" ? -amount * minutes : amount * minutes),
      name,
    );
    const reason = { code: "counted", amount, unit: name, direction, anchor: toIsoDay(anchor) } as const;
    return [{ type: "TIME", value, mod: null, reason }];
  }
  const isWhole = Number.isInteger(amount);
  // Half a year is six months, and no year of the calendar.
  const [counted, by] = isWhole ? [amount, name] : [Math.round(amount * 12), "month" as const];
  if (!isWhole && name !== "year") return [];
  const day = step(anchor, by, direction === "before" ? -counted : counted);
  if (!day || day.year < 1) return [];
  const reason = { code: "counted", amount, unit: name, direction, anchor: toIsoDay(anchor) } as const;
  return [dateOf(unitAt(day, by), reason)];
}

/** "in two weeks" is when they are over, but what "doubled in a decade" took as long. */
function withinOrAfter(caught: Caught, context: TimexContext): readonly TimexProposal[] {
  const after = away(caught, "after", anchorMoment(context));
  if (!context.looksBack) return after;
  const { number = "", unit = "" } = caught;
  const value = toLength(String(numberOf(number) * unitSize(unit)), unitOf(unit));
  return [{ type: "DURATION", value, mod: null, reason: length }, ...after];
}

const minutesOf: Partial<Record<TimexUnit, number>> = { minute: 1, hour: 60 };

/** The hour or the minute that lies so many minutes away, as exact as the unit it was counted in; on the same day where no clock is known. */
function clockAway({ day, minutes }: ToldMoment, amount: number, unit: TimexUnit): string {
  if (minutes === null) return `${toIsoDay(day)}TXX${unit === "hour" ? "" : ":XX"}`;
  const at = minutes + amount;
  const days = Math.floor(at / minutesOfDay);
  const left = at - days * minutesOfDay;
  const clock = [Math.floor(left / 60), ...(unit === "hour" ? [] : [left % 60])].map(twoDigits).join(":");
  return `${toIsoDay(addDays(day, days))}T${clock}`;
}

const minutesOfDay = 24 * 60;
const halves: Readonly<Record<string, Caught>> = {
  year: { number: "6", unit: "months" },
  decade: { number: "5", unit: "years" },
  century: { number: "50", unit: "years" },
};
const halfAnHour = { number: "30", unit: "minutes" };

/** Publication, or when a quote was spoken. */
function anchorMoment({ anchor, anchorMinutes }: TimexContext): ToldMoment | null {
  return anchor && { day: anchor, minutes: anchorMinutes };
}

/** Words that count on from what was told last; publication comes second, and is none for hours and minutes. */
function awayFromStory(
  caught: Caught,
  direction: Direction,
  context: TimexContext,
): readonly TimexProposal[] {
  const isClock = minutesOf[unitOf(caught.unit ?? "")] !== undefined;
  const anchor = isClock ? null : anchorMoment(context);
  return [context.told, anchor].flatMap((from) => away(caught, direction, from));
}

/** Summer is the one of this year once it has begun, otherwise that of the year before. */
function thatSeason(
  { which, season = "", shortYear, year = shortYear && fullYear(shortYear), part }: Caught,
  { anchor, looksAhead }: TimexContext,
): readonly TimexProposal[] {
  const name = seasonOf(season);
  if (year !== undefined) return [{ ...dateOf(`${year}-${name}`, named), mod: partOf(part) }];
  if (!anchor) return [];
  const begins = { SP: 3, SU: 6, FA: 9, WI: 12 }[name] ?? 1;
  const hasBegun = anchor.month >= begins;
  const isNow = hasBegun && anchor.month < begins + 3;
  const base = hasBegun ? anchor.year : anchor.year - 1;
  const isAhead =
    which === "next" || which?.endsWith("coming") || (which === undefined && looksAhead && !isNow);
  const ofYear =
    which === "this" ? anchor.year : isAhead ? base + 1 : which === "last" && isNow ? base - 1 : base;
  const direction: Direction = isAhead ? "after" : "before";
  const reason = { code: "nearest", direction, anchor: toIsoDay(anchor) } as const;
  return [{ ...dateOf(`${toIsoYear(ofYear)}-${name}`, reason), mod: partOf(part) }];
}

const lead = `(?:(?:${modifier}|exactly|just|only) )?`;

export const periods: readonly Rule[] = [
  {
    pattern: whole(
      `(?:(?:earlier|later|(?<part>${part})) )?(?:the )?(?<which>${Object.keys(steps).join("|")}) (?<unit>${oneUnit})`,
    ),
    reckon: thatUnit,
  },
  {
    pattern: whole(`(?<part>${part}) the (?<unit>week|month|quarter|year|decade|century)`),
    reckon: thatUnit,
  },
  {
    pattern: whole("(?<unit>year|month)[ -]end"),
    reckon: ({ unit }, context) => thatUnit({ unit, part: "end of" }, context),
  },
  {
    pattern: whole(`${lead}(?<number>${number}) (?<unit>${unit}) (?:ago|back)`),
    reckon: (caught, context) => away(caught, "before", anchorMoment(context)),
  },
  {
    pattern: whole(`${lead}half an? (?<unit>year|decade|century) ago`),
    reckon: ({ unit = "" }, context) => away(halves[unit] ?? halfAnHour, "before", anchorMoment(context)),
  },
  {
    pattern: whole(`${lead}half an hour ago`),
    reckon: (_, context) => away(halfAnHour, "before", anchorMoment(context)),
  },
  {
    pattern: whole(`${lead}half an hour (?<later>later|after|afterwards|earlier|before)`),
    reckon: ({ later = "" }, context) =>
      awayFromStory(halfAnHour, later === "earlier" || later === "before" ? "before" : "after", context),
  },
  {
    pattern: whole(`${lead}(?<number>${number}) (?<unit>${unit}) (?:earlier|before|previously|prior)`),
    reckon: (caught, context) => awayFromStory(caught, "before", context),
  },
  {
    pattern: whole(`${lead}(?<number>${number}) (?<unit>${unit}) (?:later|after|afterwards)`),
    reckon: (caught, context) => awayFromStory(caught, "after", context),
  },
  {
    pattern: whole(`(?:in )?${lead}(?<number>${number}) (?<unit>${unit})(?:'s?)? (?:from now|hence|time)`),
    reckon: (caught, context) => away(caught, "after", anchorMoment(context)),
  },
  {
    pattern: whole(`in ${lead}(?<number>${number}) (?<unit>${unit})`),
    reckon: withinOrAfter,
  },
  {
    pattern: whole(
      `(?:(?:(?<part>${part})[ -]|earlier in ))?(?:the )?(?:(?<which>last|past|this past|this|next|coming|this coming) )?(?<season>${season})(?:(?: of)? (?:(?<year>[0-9]{4})|'(?<shortYear>[0-9]{2})))?`,
    ),
    reckon: thatSeason,
  },
  {
    pattern: whole(
      `(?:(?:${few}) )?${unit} ago|long ago|(?:in )?the past|recent(?: ${unit}s?)?|recently|lately|previously|formerly|earlier|before|then|at the time|at that time|in those days`,
    ),
    reckon: () => [dateOf("PAST_REF", vague)],
  },
  {
    pattern: whole(
      "now|right now|for now|by now|until now|to date|currently|at present|at the moment|nowadays|these days|the present",
    ),
    reckon: () => [dateOf("PRESENT_REF", vague)],
  },
  {
    pattern: whole(
      `soon|shortly|later|(?:in )?the (?:near )?future|(?:in )?the (?:coming|next)(?: few)? ${unit}s|in due course`,
    ),
    reckon: () => [dateOf("FUTURE_REF", vague)],
  },
];
