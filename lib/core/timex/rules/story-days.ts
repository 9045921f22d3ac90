import { addDays, toIsoDay } from "../civil-day.ts";
import { dayPartOf, pieces, unitOf } from "../lexicon.ts";
import type { TimexContext, TimexProposal, TimexReason } from "../proposal.ts";
import { unitAt } from "./periods.ts";
import { type Caught, dateOf, type Rule, whole } from "./rule.ts";

/** That day, the same night, the next morning, the day before, that year: what hangs on the day that the text has told of last, and on nothing else. */

const { dayPart } = pieces;
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

const day = `(?:day|(?<part>${dayPart}))`;

export const storyDays: readonly Rule[] = [
  { pattern: whole(`(?:later )?${same} ${day}`), reckon: daysFromStory(0) },
  { pattern: whole(`(?:the )?(?:very )?(?:next|following) ${day}`), reckon: daysFromStory(1) },
  { pattern: whole(`the ${day} after`), reckon: daysFromStory(1) },
  { pattern: whole(`(?:the )?previous ${day}`), reckon: daysFromStory(-1) },
  { pattern: whole(`the ${day} before`), reckon: daysFromStory(-1) },
  { pattern: whole(`${same} (?<unit>week|weekend|month|quarter|year|decade)`), reckon: unitOfStory },
];
