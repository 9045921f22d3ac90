import { foldWords } from "./fold-words.ts";
import type { TimexContext, TimexProposal } from "./proposal.ts";
import { aroundNow } from "./rules/around-now.ts";
import { calendarDates } from "./rules/calendar-dates.ts";
import { clockTimes } from "./rules/clock-times.ts";
import { daysOfTheWeek } from "./rules/days-of-the-week.ts";
import { holidays } from "./rules/holidays.ts";
import { hoursOfDays } from "./rules/hours-of-days.ts";
import { lengths } from "./rules/lengths.ts";
import { nthOfMonths } from "./rules/nth-of-months.ts";
import { periods } from "./rules/periods.ts";
import { ranges } from "./rules/ranges.ts";
import { recurrences } from "./rules/recurrences.ts";
import type { Rule } from "./rules/rule.ts";
import { spansOfUnits } from "./rules/spans-of-units.ts";
import { storyDays } from "./rules/story-days.ts";
import { yearsAndTheirParts } from "./rules/years-and-their-parts.ts";
import { isTimexValue } from "./timex-value.ts";

/** The first rule that fits decides: what names a day comes before what only says how long. */
const rules: readonly Rule[] = [
  ...ranges,
  ...spansOfUnits,
  ...calendarDates,
  ...nthOfMonths,
  ...yearsAndTheirParts,
  ...daysOfTheWeek,
  ...clockTimes,
  ...hoursOfDays,
  ...holidays,
  ...storyDays,
  ...aroundNow,
  ...periods,
  ...recurrences,
  ...lengths,
];

/** Nobody's date is longer, in UTF-16 units. */
const longestWords = 80;

/**
 * What the words of a date mean as TIMEX3, the likeliest first, none of them twice; none where they are no date, or need a
 * day to count from that is not known. English, and dates in digits of any language.
 */
export function proposeTimex(words: string, context: TimexContext): readonly TimexProposal[] {
  if (words.length > longestWords) return [];
  const folded = foldWords(words);
  const bare = folded.replace(preposition, "").replace(possessive, "");
  return reckonBy(folded, context) ?? reckonBy(bare, context) ?? [];
}

/** What the guidelines leave out of the span, and people take in; and what says only how much of it is meant. */
const preposition =
  /^(?:(?:on|in|at|since|by|until|till|from|during|for|before|after|over|around|as of|back in|sometime in|sometime|some time in|some time|through|throughout|across|as early as|as late as|as recently as|no later than) )?(?:(?:the rest|the remainder|the whole|the bulk|much|most|all) of |the (?:whole|entire) )?/u;
const possessive = /'s$/u;

/** What the first rule that fits makes of the words; null where none fits. */
function reckonBy(folded: string, context: TimexContext): readonly TimexProposal[] | null {
  for (const { pattern, needs, reckon } of rules) {
    const found = needs?.test(folded) === false ? null : pattern.exec(folded);
    if (!found) continue;
    const proposals = reckon(found.groups ?? {}, context);
    const isFirst = ({ type, value }: TimexProposal, nth: number) =>
      proposals.findIndex((one) => one.type === type && one.value === value) === nth;
    return proposals.filter((one, nth) => isTimexValue(one.value) && isFirst(one, nth));
  }
  return null;
}
