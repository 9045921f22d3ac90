import { type CivilDay, parseIsoDay, toIsoDay } from "../civil-day.ts";
import { dayPartOf, partOf, pieces } from "../lexicon.ts";
import type { TimexContext, TimexMod, TimexProposal, TimexReason } from "../proposal.ts";
import { dayAndMonth, dayForms, saidOn } from "./calendar-dates.ts";
import { namedDay, weekdayDays } from "./days-of-the-week.ts";
import { type Caught, dateOf, type Rule, whole } from "./rule.ts";

/** The early hours of Friday, the small hours, late on 3 May, early in the morning of 3 May. */

const { weekday, dayPart } = pieces;

type Reckoned = { readonly day: CivilDay; readonly reason: TimexReason };
type Days = (caught: Caught, context: TimexContext) => readonly Reckoned[];

const which = "(?:(?<which>last|past|this past|this|next|coming|this coming) )?";
const days: readonly (readonly [form: string, daysOf: Days])[] = [
  [`${which}(?<weekday>${weekday})`, weekdayDays],
  ["(?<near>today|yesterday|tomorrow|the day (?:before yesterday|after tomorrow))", namedDay],
  ...dayForms.map((form): readonly [string, Days] => [`${saidOn}${form}`, daysOfMonths]),
];

function daysOfMonths(caught: Caught, context: TimexContext): readonly Reckoned[] {
  return dayAndMonth(caught, context).flatMap(({ value, reason }) => {
    const day = parseIsoDay(value);
    return day ? [{ day, reason }] : [];
  });
}

/** The day that the sentence names, or else that of the article. */
function dayAround(_: Caught, { dayOfSentence, anchor }: TimexContext): readonly Reckoned[] {
  const day = dayOfSentence ?? anchor;
  return day ? [{ day, reason: { code: "clock", anchor: toIsoDay(day) } }] : [];
}

function timeOf({ day, reason }: Reckoned, part: string, mod: TimexMod | null): TimexProposal {
  return { type: "TIME", value: `${toIsoDay(day)}T${part}`, mod, reason };
}

const firstHours = "(?:the )?(?:very )?(?:early|small|wee|first)(?: morning)? hours";
const lastHours = "(?:the )?(?:late|last|final|closing)(?: evening| night)? hours";
const inThePart = `(?<within>early|late) (?:in|on) the (?<part>${dayPart})`;

export const hoursOfDays: readonly Rule[] = [
  ...days.flatMap(([form, daysOf]): readonly Rule[] => [
    {
      pattern: whole(`${firstHours} (?:of|on) ${form}(?: morning)?`),
      reckon: (caught, context) => daysOf(caught, context).map((one) => timeOf(one, "MO", "START")),
    },
    {
      pattern: whole(`${lastHours} (?:of|on) ${form}(?: evening| night)?`),
      reckon: (caught, context) => daysOf(caught, context).map((one) => timeOf(one, "NI", null)),
    },
    {
      pattern: whole(`overnight (?:on |into |of )?${form}`),
      reckon: (caught, context) => daysOf(caught, context).map((one) => timeOf(one, "NI", null)),
    },
    {
      pattern: whole(`${inThePart} (?:of|on) ${form}`),
      reckon: (caught, context) =>
        daysOf(caught, context).map((one) =>
          timeOf(one, dayPartOf(caught.part ?? ""), partOf(caught.within)),
        ),
    },
    {
      pattern: whole(`(?<within>early|late)(?: on)? ${form}`),
      reckon: (caught, context) =>
        daysOf(caught, context).map(({ day, reason }) => ({
          ...dateOf(toIsoDay(day), reason),
          mod: partOf(caught.within),
        })),
    },
  ]),
  {
    pattern: whole(`${firstHours} of this morning`),
    reckon: (_, context) => namedDay({ near: "today" }, context).map((one) => timeOf(one, "MO", "START")),
  },
  {
    pattern: whole(
      `(?:the )?(?:(?:(?<within>early|late|mid|the middle of)(?: the)?)[ -])?(?<part>${dayPart})`,
    ),
    reckon: (caught, context) =>
      dayAround(caught, context).map((one) =>
        timeOf(one, dayPartOf(caught.part ?? ""), partOf(caught.within)),
      ),
  },
  {
    pattern: whole(firstHours),
    reckon: (caught, context) => dayAround(caught, context).map((one) => timeOf(one, "MO", "START")),
  },
  {
    pattern: whole(inThePart),
    reckon: (caught, context) =>
      dayAround(caught, context).map((one) =>
        timeOf(one, dayPartOf(caught.part ?? ""), partOf(caught.within)),
      ),
  },
];
