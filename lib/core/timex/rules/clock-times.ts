import { addDays, type CivilDay, parseIsoDay, toIsoDay, twoDigits } from "../civil-day.ts";
import { modifierOf, numberOf, pieces } from "../lexicon.ts";
import type { TimexContext, TimexProposal } from "../proposal.ts";
import { dayAndMonth, dayForms } from "./calendar-dates.ts";
import { namedDay, weekdayDays } from "./days-of-the-week.ts";
import { type Caught, type Rule, whole } from "./rule.ts";

/** 8 p.m., 3.12 a.m., 15:00 GMT, noon, eight o'clock, half past nine, 8 p.m. on Tuesday, Friday at noon, July 29 at 3 p.m. */

const { weekday, number } = pieces;

type Clock = { readonly hours: number; readonly minutes: number };

/** The clock that words say, or null where there is none such. */
function clockOf({ hours, minutes, half, word, past, to, spelled }: Caught): Clock | null {
  if (word === "noon" || word === "midday") return { hours: 12, minutes: 0 };
  if (word === "midnight") return { hours: 0, minutes: 0 };
  if (spelled !== undefined) {
    const full = /^[0-9]+$/.test(spelled) ? Number(spelled) : numberOf(spelled);
    const quarter = past === "half" || to === "half" ? 30 : 15;
    return to === undefined
      ? { hours: full, minutes: past === undefined ? 0 : quarter }
      : { hours: full - 1, minutes: 60 - quarter };
  }
  const said = Number(hours);
  const of = Number(minutes ?? 0);
  if (half === undefined)
    return (said < 24 || (said === 24 && of === 0)) && of < 60 ? { hours: said, minutes: of } : null;
  if (said < 1 || said > 12 || of >= 60) return null;
  return { hours: (said % 12) + (half.startsWith("p") ? 12 : 0), minutes: of };
}

function toValue({ hours, minutes }: Clock, day: CivilDay | null, zone: string | undefined): string {
  const clock = `${twoDigits(hours)}:${twoDigits(minutes)}`;
  return `${day ? toIsoDay(day) : "XXXX-XX-XX"}T${clock}${zone === "gmt" || zone === "utc" ? "Z" : ""}`;
}

/** The days that the words themselves name, or else the sentence, or else the article. */
function daysMeant(caught: Caught, context: TimexContext): readonly (CivilDay | null)[] {
  if (caught.weekday !== undefined) return weekdayDays(caught, context).map(({ day }) => day);
  if (caught.month !== undefined) return dayAndMonth(caught, context).map(({ value }) => parseIsoDay(value));
  if (caught.near !== undefined) return namedDay(caught, context).map(({ day }) => day);
  if (caught.night !== undefined && context.anchor)
    return [addDays(context.anchor, caught.night === "last" ? -1 : 0)];
  return [context.dayOfSentence ?? context.anchor];
}

function reckon(caught: Caught, context: TimexContext): readonly TimexProposal[] {
  const clock = clockOf(caught);
  if (!clock) return [];
  return daysMeant(caught, context).map((day) => ({
    type: "TIME",
    value: toValue(clock, day, caught.zone),
    mod: modifierOf(caught.modifier),
    reason: day ? { code: "clock", anchor: toIsoDay(day) } : { code: "named" },
  }));
}

const half = "(?<half>[ap])\\.?[  ]?m\\.?";
const zone = "(?: (?<zone>gmt|utc|bst|cet|cest|est|edt|et|pst|pdt|pt|local time))?";
const lead =
  "(?:(?<modifier>about|around|approximately|roughly|nearly|almost|just before|just after|shortly before|shortly after) )?";
const clocks = [
  `(?<hours>[0-9]{1,2})(?:[:.](?<minutes>[0-9]{2}))? ?${half}`,
  "(?<hours>[0-9]{1,2})[:h](?<minutes>[0-9]{2})(?: hours| hrs)?",
  "(?<hours>[0-2][0-9])(?<minutes>[0-5][0-9])(?: hours| hrs|(?= gmt| utc))",
  `(?<word>noon|midday|midnight)`,
  `(?<spelled>${number}) o'clock`,
  `(?<past>half|quarter|a quarter) past (?<spelled>${number})`,
  `(?<to>quarter|a quarter) to (?<spelled>${number})`,
];
const days = [
  "",
  ` (?:on )?(?:(?<which>last|this|next) )?(?<weekday>${weekday})`,
  " (?<near>today|yesterday|tomorrow|tonight)",
  " (?<night>last|this) (?:night|morning|afternoon|evening)",
  ...dayForms.map((form) => `,? (?:on )?(?:${weekday},? )?${form}`),
];
const daysFirst = [
  `(?:(?<which>last|this|next) )?(?<weekday>${weekday})`,
  "(?<near>today|yesterday|tomorrow|tonight)",
  ...dayForms.map((form) => `(?:${weekday},? )?${form}`),
];

export const clockTimes: readonly Rule[] = clocks.flatMap((clock) => [
  ...days.map((day): Rule => ({ pattern: whole(`${lead}${clock}${zone}${day}`), reckon })),
  ...daysFirst.map((day): Rule => ({ pattern: whole(`${day},? (?:at )?${lead}${clock}${zone}`), reckon })),
]);
