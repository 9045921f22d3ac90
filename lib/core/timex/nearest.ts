import { addDays, addMonths, type CivilDay, dayNumber, isCivilDay, weekdayOf } from "./civil-day.ts";
import type { Direction, TimexContext } from "./proposal.ts";

/** A day that bears a name, and on which side of the anchor it is; the anchor's own counts as before. */
export type Near<Value> = { readonly value: Value; readonly direction: Direction };

/** Where the clause around a date looks. */
type Clause = Pick<TimexContext, "looksAhead" | "looksBack">;

/** Two neighbours in the order in which they are likely. */
function ordered<Value>(before: Value, after: Value, isAfterFirst: boolean): readonly Near<Value>[] {
  const near: readonly Near<Value>[] = [
    { value: before, direction: "before" },
    { value: after, direction: "after" },
  ];
  return isAfterFirst ? near.toReversed() : near;
}

/** The nearest days of a weekday (1 for Monday) on or before the anchor and after it; the anchor's own comes first, wherever the clause looks. */
export function nearestWeekdays(
  anchor: CivilDay,
  weekday: number,
  looksAhead: boolean,
): readonly Near<CivilDay>[] {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  return ordered(addDays(anchor, -back), addDays(anchor, 7 - back), looksAhead && back > 0);
}

/** The nearest days with a month and day on or before the anchor and after it. */
export function nearestDays(
  anchor: CivilDay,
  month: number,
  day: number,
  clause: Clause,
): readonly Near<CivilDay>[] {
  return nearestYearly(anchor, (year) => ({ year, month, day }), clause);
}

/** The nearest days of a feast on or before the anchor and after it, by the day that it has in a year. */
export function nearestYearly(
  anchor: CivilDay,
  dayIn: (year: number) => CivilDay,
  clause: Clause,
): readonly Near<CivilDay>[] {
  // 29 February comes once in four years, or in eight.
  const years = Array.from({ length: 17 }, (_, nth) => anchor.year - 8 + nth);
  return nearestOf(anchor, years.map(dayIn).filter(isCivilDay), clause);
}

/**
 * Of some days, in order, the nearest on or before the anchor and after it. Where the clause looks neither way, the one that is
 * less far from the anchor comes first.
 */
export function nearestOf(
  anchor: CivilDay,
  days: readonly CivilDay[],
  { looksAhead, looksBack }: Clause,
): readonly Near<CivilDay>[] {
  const at = dayNumber(anchor);
  const before = days.findLast((one) => dayNumber(one) <= at);
  const after = days.find((one) => dayNumber(one) > at);
  if (!before || !after) return [];
  const isAfterNearer = dayNumber(after) - at < at - dayNumber(before);
  return ordered(before, after, looksAhead || (isAfterNearer && !looksBack));
}

/** The nearest months of a name: the anchor's own, or the one past, and the one to come. */
export function nearestMonths(
  anchor: CivilDay,
  month: number,
  looksAhead: boolean,
): readonly Near<CivilDay>[] {
  const back = (anchor.month - month + 12) % 12;
  const first = { ...anchor, day: 1 };
  const isOwnAhead = looksAhead && back === 0;
  return ordered(addMonths(first, -back), addMonths(first, 12 - back), looksAhead && !isOwnAhead);
}
