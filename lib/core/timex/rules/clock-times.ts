import { addDays, type CivilDay, parseIsoDay, toIsoDay, twoDigits } from "../civil-day.ts";
import { modifierOf, numberOf, pieces } from "../lexicon.ts";
import type { TimexContext, TimexProposal } from "../proposal.ts";
import { dayAndMonth, dayForms, saidOn } from "./calendar-dates.ts";
import { namedDay, weekdayDays } from "./days-of-the-week.ts";
import { type Caught, type Rule, whole } from "./rule.ts";

/** 8 p.m., 3.12 a.m., 15:00 GMT, noon, eight o'clock, half past nine, 8 p.m. on Tuesday, Friday at noon, July 29 at 3 p.m. */

const { weekday, number } = pieces;

type Clock = { readonly hours: number; readonly minutes: number };

/** The clock that words say, or null where there is none such. */
function clockOf(caught: Caught): Clock | null {
  const { hours, minutes, half, word, past, to, spelled } = caught;
  if (word === "noon" || word === "midday") return { hours: 12, minutes: 0 };
  if (word === "midnight") return { hours: 0, minutes: 0 };
  const of = Number(minutes ?? 0);
  if (spelled !== undefined) {
    const full = /^[0-9]+$/.test(spelled) ? Number(spelled) : numberOf(spelled);
    const quarter = past === "half" || to === "half" ? 30 : 15;
    return to === undefined
      ? { hours: full, minutes: past === undefined ? of : quarter }
      : { hours: full - 1, minutes: 60 - quarter };
  }
  const said = Number(hours);
  if (half === undefined)
    return (said < 24 || (said === 24 && of === 0)) && of < 60 ? { hours: said, minutes: of } : null;
  if (said < 1 || said > 12 || of >= 60) return null;
  return { hours: (said % 12) + (half.startsWith("p") ? 12 : 0), minutes: of };
}

/** "nine in the evening", "9.15 on Monday night": the half of the day that a part of it says, where the clock does not. */
function inPart(clock: Clock | null, { half, inPart2, inPart = inPart2 }: Caught): Clock | null {
  if (!clock || half !== undefined || inPart === undefined || clock.hours > 12) return clock;
  const hours = clock.hours % 12;
  const isAfterNoon =
    inPart === "night" ? hours >= firstHourOfNight : inPart === "afternoon" || inPart === "evening";
  return { hours: hours + (isAfterNoon ? 12 : 0), minutes: clock.minutes };
}

const firstHourOfNight = 6;

function toValue({ hours, minutes }: Clock, day: CivilDay | null, zone: string | undefined): string {
  const clock = `${twoDigits(hours)}:${twoDigits(minutes)}`;
  return `${day ? toIsoDay(day) : "XXXX-XX-XX"}T${clock}${zones[zone ?? ""] ?? ""}`;
}

/** The days that the words themselves name, or else the sentence, or else the article. */
function daysMeant(caught: Caught, context: TimexContext): readonly (CivilDay | null)[] {
  if (caught.iso !== undefined) return [parseIsoDay(caught.iso)];
  if (caught.weekday !== undefined) return weekdayDays(caught, context).map(({ day }) => day);
  if (caught.month !== undefined) return dayAndMonth(caught, context).map(({ value }) => parseIsoDay(value));
  if (caught.near !== undefined) return namedDay(caught, context).map(({ day }) => day);
  if (caught.night !== undefined && context.anchor)
    return [addDays(context.anchor, caught.night === "last" ? -1 : 0)];
  return [context.dayOfSentence ?? context.anchor];
}

function reckon(caught: Caught, context: TimexContext): readonly TimexProposal[] {
  const clock = inPart(clockOf(caught), caught);
  if (!clock) return [];
  return daysMeant(caught, context).map((day) => ({
    type: "TIME",
    value: toValue(clock, day, caught.zone ?? caught.zone2),
    mod: modifierOf(caught.modifier),
    reason: day ? { code: "clock", anchor: toIsoDay(day) } : { code: "named" },
  }));
}

const half = "(?<half>[ap])\\.?[  ]?m\\.?";
/** What the name of a zone says of its distance from Greenwich; nothing where it hangs on the season, or where several zones have it. */
const zones: Readonly<Record<string, string>> = {
  gmt: "Z",
  utc: "Z",
  z: "Z",
  bst: "+01:00",
  cet: "+01:00",
  cest: "+02:00",
  eet: "+02:00",
  eest: "+03:00",
  msk: "+03:00",
  jst: "+09:00",
  aest: "+10:00",
  aedt: "+11:00",
  est: "-05:00",
  edt: "-04:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  ist: "",
  et: "",
  cst: "",
  cdt: "",
  ct: "",
  mt: "",
  pt: "",
};
const zoneNames = Object.keys(zones)
  .sort((a, b) => b.length - a.length)
  .join("|");
/** The same moment on another clock, in brackets, tells nothing new: 7 p.m. (1800 GMT). */
const again = ` \\(?[0-9]{1,2}(?:[:.]?[0-9]{2})? ?(?:[ap]\\.?m\\.? ?)?(?:${zoneNames})\\)?`;
const zone = `(?: (?<zone>${zoneNames}|local(?: time)?)|(?<=[0-9])(?<zone2>z))?(?:${again})?`;
const lead =
  "(?:(?<modifier>about|around|approximately|roughly|nearly|almost|just before|just after|shortly before|shortly after) )?";
const clocks = [
  `(?<hours>[0-9]{1,2})(?:[:.](?<minutes>[0-9]{2}))? ?${half}`,
  "(?<hours>[0-9]{1,2})[:h](?<minutes>[0-9]{2})(?::[0-9]{2})?(?: hours| hrs)?",
  `(?<hours>[0-2][0-9])(?<minutes>[0-5][0-9])(?: hours| hrs|(?= (?:${zoneNames}|local)))`,
  "(?<hours>[01][0-9]|2[0-3])\\.(?<minutes>[0-5][05])(?: hours| hrs)?",
  `(?<word>noon|midday|midnight)`,
  `(?<spelled>${number}) o'clock`,
  `(?<past>half|quarter|a quarter)[ -]past (?<spelled>${number})`,
  `(?<to>quarter|a quarter) to (?<spelled>${number})`,
];
const part = "(?<inPart>morning|afternoon|evening|night)";
/** What says the half of the day as well, and may follow a bare number. */
const daysInPart = [
  ` in the ${part}| at (?<inPart2>night)`,
  ` (?:on )?(?:(?<which>last|this|next) )?(?<weekday>${weekday}) ${part}`,
  ` (?<near>yesterday|tomorrow) ${part}`,
  ` (?<night>last|this) ${part}`,
];
const bareClock = `(?<spelled>[0-9]{1,2}|${number})(?:[:.](?<minutes>[0-5][0-9]))?(?: o'clock)?`;
const days = [
  "",
  ` (?:on )?(?:(?<which>last|this|next) )?(?<weekday>${weekday})`,
  " (?<near>today|yesterday|tomorrow|tonight)",
  ...daysInPart,
  ...dayForms.map((form) => `,? (?:on )?${saidOn}${form}`),
];
const daysFirst = [
  "(?<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})",
  `(?:(?<which>last|this|next) )?(?<weekday>${weekday})`,
  "(?<near>today|yesterday|tomorrow|tonight)",
  ...dayForms.map((form) => `${saidOn}${form}`),
];

/** A clock in figures, a word for one, or a part of the day behind it. */
const needs =
  /[0-9] ?[ap]\.?m|[0-9][:.h][0-9]{2}|[0-2][0-9][0-5][0-9]|noon|midday|midnight|o'clock|half|quarter| (?:morning|afternoon|evening|night)/u;

export const clockTimes: readonly Rule[] = [...clocks, bareClock].flatMap((clock) => [
  ...(clock === bareClock ? daysInPart : days).map(
    (day): Rule => ({ pattern: whole(`${lead}${clock}${zone}${day}`), needs, reckon }),
  ),
  ...(clock === bareClock ? [] : daysFirst).map(
    (day): Rule => ({ pattern: whole(`${day}(?:,? (?:at )?|t)${lead}${clock}${zone}`), needs, reckon }),
  ),
]);
