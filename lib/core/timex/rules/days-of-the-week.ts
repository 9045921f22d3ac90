import { addDays, type CivilDay, dayNumber, toIsoDay, toIsoWeek, weekdayOf } from "../civil-day.ts";
import { dayPartOf, partOf, pieces, weekdayNamed } from "../lexicon.ts";
import { nearestWeekdays } from "../nearest.ts";
import type { TimexContext, TimexProposal, TimexReason } from "../proposal.ts";
import { type Caught, dateOf, type Rule, whole } from "./rule.ts";

/** Friday, last Friday, next Friday evening, today, yesterday morning, tonight, last night, at the weekend. */

const { weekday, dayPart } = pieces;

type Reckoned = { readonly day: CivilDay; readonly reason: TimexReason };

/** A day, or with a part of it a time of day. */
function toProposal({ day, reason }: Reckoned, { part, within }: Caught): TimexProposal {
  const mod = partOf(within);
  if (part === undefined) return { ...dateOf(toIsoDay(day), reason), mod };
  return { type: "TIME", value: `${toIsoDay(day)}T${dayPartOf(part)}`, mod, reason };
}

/** The days that a weekday may be, the likeliest first: the nearest on or before the anchor unless the clause looks ahead. */
export function weekdayDays(
  { weekday = "", which }: Caught,
  { anchor, looksAhead }: TimexContext,
): readonly Reckoned[] {
  if (!anchor) return [];
  const number = weekdayNamed(weekday);
  const from = toIsoDay(anchor);
  const isOwn = weekdayOf(anchor) === number;
  const isNext = which === "next" || which === "coming" || which === "this coming";
  const isAhead = looksAhead || isNext || which === "this";
  const near = nearestWeekdays(anchor, number, isAhead).map(({ value, direction }): Reckoned => {
    return { day: value, reason: { code: "nearest", direction, anchor: from } };
  });
  if (isNext) return near.filter(({ reason }) => !isBefore(reason));
  if (which !== "last" && which !== "past" && which !== "this past") return near;
  const day = isOwn ? addDays(anchor, -7) : (near.find(({ reason }) => isBefore(reason))?.day ?? anchor);
  return [{ day, reason: { code: "nearest", direction: "before", anchor: from } }];
}

function isBefore(reason: TimexReason): boolean {
  return reason.code === "nearest" && reason.direction === "before";
}

const daysAway: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
  "the day before yesterday": -2,
  "the day after tomorrow": 2,
};

/** Today, yesterday, tomorrow and their neighbours. */
export function namedDay({ near = "" }: Caught, { anchor }: TimexContext): readonly Reckoned[] {
  const days = daysAway[near];
  if (!anchor || days === undefined) return [];
  return [{ day: addDays(anchor, days), reason: { code: "days", days, anchor: toIsoDay(anchor) } }];
}

function thatNight(caught: Caught, { anchor }: TimexContext): readonly TimexProposal[] {
  if (!anchor) return [];
  const days = caught.which === "last" ? -1 : 0;
  return [
    toProposal(
      { day: addDays(anchor, days), reason: { code: "days", days, anchor: toIsoDay(anchor) } },
      caught,
    ),
  ];
}

/** "Friday last week": the day of that name in the week around the anchor, or in the one before or after it. */
function weekdayOfWeek(
  { weekday = "", week, part }: Caught,
  { anchor }: TimexContext,
): readonly TimexProposal[] {
  if (!anchor) return [];
  const step = week === "last" || week === "the previous" ? -1 : week === "next" ? 1 : 0;
  const days = weekdayNamed(weekday) - weekdayOf(anchor) + 7 * step;
  return [
    toProposal(
      { day: addDays(anchor, days), reason: { code: "days", days, anchor: toIsoDay(anchor) } },
      { part },
    ),
  ];
}

/** "Friday week", "a week on Friday": seven days after the next one. */
function weekAfter(caught: Caught, context: TimexContext): readonly TimexProposal[] {
  const { anchor } = context;
  const [next] = weekdayDays({ weekday: caught.weekday ?? caught.weekday2, which: "next" }, context);
  if (!anchor || !next) return [];
  const day = addDays(next.day, 7);
  const days = dayNumber(day) - dayNumber(anchor);
  return [toProposal({ day, reason: { code: "days", days, anchor: toIsoDay(anchor) } }, {})];
}

function weekend({ which }: Caught, { anchor, looksAhead }: TimexContext): readonly TimexProposal[] {
  if (!anchor) return [];
  const monday = addDays(anchor, 1 - weekdayOf(anchor));
  // On a weekend itself "the weekend" is this one; before it, the one past.
  const isOver = weekdayOf(anchor) < 6;
  const isPast = which === "last" || which === "past" || which === "this past";
  const isAhead = which === "next" || which?.endsWith("coming") || which === "this" || looksAhead;
  const step = which === "next" ? 1 : isPast || (isOver && !isAhead) ? -1 : 0;
  const value = `${toIsoWeek(addDays(monday, 7 * step))}-WE`;
  return [dateOf(value, { code: "unit", unit: "weekend", step, anchor: toIsoDay(anchor) })];
}

const which = "(?:(?<which>last|past|this past|this|next|coming|this coming) )?";
const within = "(?:(?:earlier|later|(?<within>early|late))(?: on)? )?";

export const daysOfTheWeek: readonly Rule[] = [
  {
    pattern: whole(
      `${within}(?:the )?${which}(?<weekday>${weekday})(?:(?:,? (?:at |just before |before |after )?|-)(?:(?<withinPart>early|late|mid)[ -])?(?<part>${dayPart}))?`,
    ),
    reckon: (caught, context) =>
      weekdayDays(caught, context).map((one) =>
        toProposal(one, { ...caught, within: caught.within ?? caught.withinPart }),
      ),
  },
  {
    pattern: whole(
      `(?<weekday>${weekday})(?: (?<part>${dayPart}))?,?(?: of)? (?<week>last|this|next|the previous) week`,
    ),
    reckon: weekdayOfWeek,
  },
  {
    pattern: whole(`(?<weekday>${weekday}) week|a week (?:on|from) (?<weekday2>${weekday})`),
    reckon: weekAfter,
  },
  {
    pattern: whole(`(?:the )?(?<part>${dayPart}) (?:on|of) ${which}(?<weekday>${weekday})`),
    reckon: (caught, context) => weekdayDays(caught, context).map((one) => toProposal(one, caught)),
  },
  {
    pattern: whole(
      `${within}(?<near>today|yesterday|tomorrow|the day (?:before yesterday|after tomorrow))(?: (?<part>${dayPart}))?`,
    ),
    reckon: (caught, context) => namedDay(caught, context).map((one) => toProposal(one, caught)),
  },
  {
    pattern: whole("(?<near>tonight)"),
    reckon: (caught, context) => namedDay(caught, context).map((one) => toProposal(one, { part: "night" })),
  },
  { pattern: whole(`${within}(?<which>last) (?<part>night|evening)`), reckon: thatNight },
  {
    pattern: whole("overnight"),
    reckon: (_, context) =>
      thatNight({ which: context.looksAhead ? "this" : "last", part: "night" }, context),
  },
  { pattern: whole(`${within}this (?<part>${dayPart})`), reckon: thatNight },
  { pattern: whole(`(?:the |over the |at the )?${which}weekend`), reckon: weekend },
];
