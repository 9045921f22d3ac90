import { step, unitAt } from "../calendar-units.ts";
import { addDays, addMonths, type CivilDay, toIsoDay, toIsoYear, weekdayOf } from "../civil-day.ts";
import { numberOf, partOf, pieces, unitOf, unitSize } from "../lexicon.ts";
import type { TimexContext, TimexProposal } from "../proposal.ts";
import { namedDay, weekdayDays } from "./days-of-the-week.ts";
import { type Caught, dateOf, type Rule, whole } from "./rule.ts";

/** Earlier in the day, late in the week, mid-week, the year before last, this time last year, a year ago today, a week tomorrow. */

const { number, weekday, unit, oneUnit } = pieces;

/** The day that was told of last, or that the sentence names, or else that of the article. */
function inTheDay({ part }: Caught, context: TimexContext): readonly TimexProposal[] {
  const days = [context.told?.day ?? null, context.dayOfSentence, context.anchor];
  return days.flatMap((day, nth) => {
    if (!day) return [];
    const code = nth === 0 ? "story" : "days";
    return [{ ...dateOf(toIsoDay(day), { code, days: 0, anchor: toIsoDay(day) }), mod: partOf(part) }];
  });
}

function inTheUnit({ part, unit = "" }: Caught, { anchor }: TimexContext): readonly TimexProposal[] {
  if (!anchor) return [];
  const reason = { code: "unit", unit: unitOf(unit), step: 0, anchor: toIsoDay(anchor) } as const;
  return [{ ...dateOf(unitAt(anchor, unitOf(unit)), reason), mod: partOf(part) }];
}

/** The middle of this week; of the one before where it is not over yet, of the next where it is over and to come. */
function midweek(_: Caught, { anchor, looksAhead, looksBack }: TimexContext): readonly TimexProposal[] {
  if (!anchor) return [];
  const today = weekdayOf(anchor);
  const weeks = looksAhead && today > 3 ? 1 : looksBack && today < 3 ? -1 : 0;
  const reason = { code: "unit", unit: "week", step: weeks, anchor: toIsoDay(anchor) } as const;
  return [{ ...dateOf(unitAt(addDays(anchor, 7 * weeks), "week"), reason), mod: "MID" }];
}

/** "the year before last", "the week after next". */
function oneFurther({ side, unit = "" }: Caught, { anchor }: TimexContext): readonly TimexProposal[] {
  const name = unitOf(unit);
  const day = anchor && step(anchor, name, side === "before" ? -2 : 2);
  if (!anchor || !day) return [];
  const direction = side === "before" ? "before" : "after";
  const reason = { code: "counted", amount: 2, unit: name, direction, anchor: toIsoDay(anchor) } as const;
  return [dateOf(unitAt(day, name), reason)];
}

/** "this time last year" is its month, "the same day last year" its day, "the same period last year" that year. */
function sameInYear({ unit = "", which }: Caught, { anchor }: TimexContext): readonly TimexProposal[] {
  if (!anchor) return [];
  const years = which === "next" ? 1 : -1;
  const day = addMonths(anchor, 12 * years);
  const reason = { code: "unit", unit: "year", step: years, anchor: toIsoDay(anchor) } as const;
  const exact = unit === "time" || unit === "point" ? "month" : unit === "date" ? "day" : unitOf(unit);
  const isOpen = unit === "period" || unit === "quarter";
  return [dateOf(isOpen ? toIsoYear(day.year) : unitAt(day, exact), reason)];
}

/** "a year ago today", "two weeks ago on Monday", "ten years ago this month", "a week tomorrow": counted from the day that is said. */
function countedFromNamed(caught: Caught, context: TimexContext): readonly TimexProposal[] {
  const { number = "a", unit = "week", within, near, ago } = caught;
  const direction = ago === undefined ? "after" : "before";
  const amount = numberOf(number) * unitSize(unit) * (direction === "before" ? -1 : 1);
  return daysNamed(caught, context).flatMap((from) => {
    const day = step(from, unitOf(unit), amount);
    if (!day || !Number.isInteger(amount) || day.year < 1) return [];
    const exact = near === undefined && within !== undefined ? unitOf(within) : "day";
    const anchor = toIsoDay(from);
    const reason = {
      code: "counted",
      amount: Math.abs(amount),
      unit: unitOf(unit),
      direction,
      anchor,
    } as const;
    return [dateOf(unitAt(day, exact), reason)];
  });
}

function daysNamed(caught: Caught, context: TimexContext): readonly CivilDay[] {
  if (caught.weekday !== undefined) return weekdayDays(caught, context).map(({ day }) => day);
  if (caught.near !== undefined) return namedDay(caught, context).map(({ day }) => day);
  return context.anchor ? [context.anchor] : [];
}

const lead = "(?:(?:exactly|just|almost|nearly|about) )?";
const near = "(?<near>today|yesterday|tomorrow|tonight)";

export const aroundNow: readonly Rule[] = [
  { pattern: whole("(?:earlier|later|(?<part>early|late)) in the day"), reckon: inTheDay },
  {
    pattern: whole(
      "(?:earlier|later|(?<part>early|late)) in the (?<unit>week|month|quarter|year|decade|century)",
    ),
    reckon: inTheUnit,
  },
  { pattern: whole("the (?<unit>week|month|quarter|year|decade|century)"), reckon: inTheUnit },
  { pattern: whole("so far this (?<unit>week|month|quarter|year|decade|century)"), reckon: inTheUnit },
  { pattern: whole("(?:the )?mid-?week"), reckon: midweek },
  {
    pattern: whole("(?:the )?mid-?(?<unit>month|year|decade|century)"),
    reckon: ({ unit }, context) => inTheUnit({ unit, part: "mid" }, context),
  },
  {
    pattern: whole("the (?<unit>week|weekend|month|year|decade) (?:(?<side>before) last|after next)"),
    reckon: oneFurther,
  },
  {
    pattern: whole(
      `(?:at )?(?:this|the same) (?<unit>time|point|period|quarter|date|${oneUnit})(?: of| in)? (?<which>last|the previous|next) year`,
    ),
    reckon: sameInYear,
  },
  {
    pattern: whole(
      `${lead}(?<number>${number}) (?<unit>${unit}) (?<ago>ago) (?:${near}|this (?<within>${oneUnit})|(?:on )?(?:(?<which>last|this|next) )?(?<weekday>${weekday}))`,
    ),
    reckon: countedFromNamed,
  },
  {
    pattern: whole(
      `(?:in )?${lead}(?<number>${number}) (?<unit>${unit}) (?:from|after|on from) (?:${near}|(?<weekday>${weekday}))`,
    ),
    reckon: countedFromNamed,
  },
  { pattern: whole(`a (?<unit>week|fortnight) ${near}`), reckon: countedFromNamed },
  { pattern: whole(`${near} week`), reckon: countedFromNamed },
];
