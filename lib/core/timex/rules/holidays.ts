import { toIsoDay } from "../civil-day.ts";
import { nearestDays } from "../nearest.ts";
import { dateOf, type Rule, whole } from "./rule.ts";

/** Feasts that fall on the same day each year: month and day. */
const feasts: Readonly<Record<string, readonly [month: number, day: number]>> = {
  "new year's day": [1, 1],
  "valentine's day": [2, 14],
  "international women's day": [3, 8],
  "may day": [5, 1],
  "independence day": [7, 4],
  "the fourth of july": [7, 4],
  "bastille day": [7, 14],
  halloween: [10, 31],
  "armistice day": [11, 11],
  "veterans day": [11, 11],
  "christmas eve": [12, 24],
  "christmas day": [12, 25],
  christmas: [12, 25],
  "boxing day": [12, 26],
  "new year's eve": [12, 31],
};

export const holidays: readonly Rule[] = Object.entries(feasts).map(([name, [month, day]]) => ({
  pattern: whole(`(?:last |this |next )?${name}(?:,? (?<year>[0-9]{4}))?`),
  reckon: ({ year }, { anchor, looksAhead }) => {
    if (year !== undefined) return [dateOf(toIsoDay({ year: Number(year), month, day }), { code: "named" })];
    if (!anchor) return [];
    return nearestDays(anchor, month, day, looksAhead).map(({ value, direction }) =>
      dateOf(toIsoDay(value), { code: "nearest", direction, anchor: toIsoDay(anchor) }),
    );
  },
}));
