import { step, unitAt } from "../calendar-units.ts";
import { addDays, toIsoDay, weekdayOf } from "../civil-day.ts";
import { dayPartOf, pieces, unitOf, weekdayNamed } from "../lexicon.ts";
import type { TimexContext, TimexProposal, TimexReason } from "../proposal.ts";
import { type Caught, dateOf, type Rule, whole } from "./rule.ts";

/** That day, the same night, the next morning, the day before, that year: what hangs on the day that the text has told of last, and on nothing else. */

const { dayPart, weekday } = pieces;
const same = "(?:that(?: same| very)?|the same|this same)";

function daysFromStory(days: number) {
  return ({ part }: Caught, { told }: TimexContext): readonly TimexProposal[] => {
    if (!told) return [];
    const reason: TimexReason = { code: "story", days, anchor: toIsoDay(told.day) };
    const day = toIsoDay(addDays(told.day, days));
    if (part === undefined) return [dateOf(day, reason)];
    return [{ type: "TIME", value: `${day}T${dayPartOf(part)}`, mod: null, reason }];
  };
}

function unitOfStory({ unit = "" }: Caught, { told }: TimexContext): readonly TimexProposal[] {
  if (!told) return [];
  const reason: TimexReason = { code: "story", days: 0, anchor: toIsoDay(told.day) };
  return [dateOf(unitAt(told.day, unitOf(unit)), reason)];
}

/** The week before, the year after: beside that of the day that was told, or else that of the article. */
function unitBeside({ unit = "", side }: Caught, { told, anchor }: TimexContext): readonly TimexProposal[] {
  const name = unitOf(unit);
  const by = side === "before" ? -1 : 1;
  return [told?.day, anchor].flatMap((from) => {
    const day = from && step(from, name, by);
    if (!from || !day) return [];
    return [dateOf(unitAt(day, name), { code: "unit", unit: name, step: by, anchor: toIsoDay(from) })];
  });
}

/** The previous Friday, the following Monday: counted from the same. */
function weekdayBeside(caught: Caught, { told, anchor }: TimexContext): readonly TimexProposal[] {
  const { weekday = "", which, part } = caught;
  return [told?.day, anchor].flatMap((from) => {
    if (!from) return [];
    const isAfter = which === "following";
    const back = (weekdayOf(from) - weekdayNamed(weekday) + 7) % 7;
    const day = toIsoDay(addDays(from, isAfter ? 7 - back : -(back || 7)));
    const direction = isAfter ? "after" : "before";
    const reason: TimexReason = { code: "nearest", direction, anchor: toIsoDay(from) };
    if (part === undefined) return [dateOf(day, reason)];
    return [{ type: "TIME" as const, value: `${day}T${dayPartOf(part)}`, mod: null, reason }];
  });
}

const day = `(?:day|(?<part>${dayPart}))`;

export const storyDays: readonly Rule[] = [
  { pattern: whole(`(?:later )?${same} ${day}`), reckon: daysFromStory(0) },
  { pattern: whole(`(?:the )?(?:very )?(?:next|following) ${day}`), reckon: daysFromStory(1) },
  { pattern: whole(`the ${day} after`), reckon: daysFromStory(1) },
  { pattern: whole(`(?:the )?previous ${day}`), reckon: daysFromStory(-1) },
  { pattern: whole(`the ${day} before`), reckon: daysFromStory(-1) },
  {
    pattern: whole(
      `the (?:very )?(?<which>previous|preceding|following) (?<weekday>${weekday})(?: (?<part>${dayPart}))?`,
    ),
    reckon: weekdayBeside,
  },
  {
    pattern: whole("the (?<unit>week|weekend|month|quarter|year|decade) (?:(?<side>before)|after)"),
    reckon: unitBeside,
  },
  { pattern: whole(`${same} (?<unit>week|weekend|month|quarter|year|decade)`), reckon: unitOfStory },
];
