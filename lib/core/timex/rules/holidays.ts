import { addDays, type CivilDay, nthWeekday, toIsoDay, toIsoWeek, weekdayOf } from "../civil-day.ts";
import { nearestYearly } from "../nearest.ts";
import { dateOf, named, type Rule, whole } from "./rule.ts";

/** The day of a feast in a year. */
type Feast = (year: number) => CivilDay;

const on =
  (month: number, day: number): Feast =>
  (year) => ({ year, month, day });

const nth =
  (count: number, weekday: number, month: number): Feast =>
  (year) =>
    nthWeekday(year, month, weekday, count);

/** So many days after the Easter of the western churches, by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
const easter =
  (days: number): Feast =>
  (year) => {
    const a = year % 19;
    const [b, c] = [Math.floor(year / 100), year % 100];
    const g = Math.floor((8 * b + 13) / 25);
    const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
    const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const sum = h + l - 7 * m + 114;
    return addDays({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 }, days);
  };

const feasts: Readonly<Record<string, Feast>> = {
  "new year's day": on(1, 1),
  "(?:the )?new year(?:'s)?": on(1, 1),
  epiphany: on(1, 6),
  "martin luther king(?: jr\\.?)? day": nth(3, 1, 1),
  "valentine's day": on(2, 14),
  "presidents'? day": nth(3, 1, 2),
  "international women's day": on(3, 8),
  "st\\.? patrick's day": on(3, 17),
  "ash wednesday": easter(-46),
  "palm sunday": easter(-7),
  "maundy thursday": easter(-3),
  "good friday": easter(-2),
  "easter(?: sunday| day)?": easter(0),
  "easter monday": easter(1),
  "ascension day": easter(39),
  "pentecost|whit sunday": easter(49),
  "april fools'? day": on(4, 1),
  "may day": on(5, 1),
  "memorial day": nth(-1, 1, 5),
  juneteenth: on(6, 19),
  "independence day": on(7, 4),
  "(?:the )?fourth of july": on(7, 4),
  "bastille day": on(7, 14),
  "labou?r day": nth(1, 1, 9),
  "columbus day|indigenous peoples'? day": nth(2, 1, 10),
  halloween: on(10, 31),
  "guy fawkes (?:night|day)|bonfire night": on(11, 5),
  "armistice day": on(11, 11),
  "veterans'? day": on(11, 11),
  "remembrance sunday": nth(2, 7, 11),
  "thanksgiving(?: day)?": nth(4, 4, 11),
  "black friday": (year) => addDays(nth(4, 4, 11)(year), 1),
  "christmas eve": on(12, 24),
  "christmas day": on(12, 25),
  christmas: on(12, 25),
  "boxing day": on(12, 26),
  "new year's eve": on(12, 31),
};

/** Easter weekend, Memorial Day weekend: a feast on a Monday ends it. */
function weekendOf(day: CivilDay): string {
  return `${toIsoWeek(addDays(day, weekdayOf(day) === 1 ? -1 : 0))}-WE`;
}

export const holidays: readonly Rule[] = Object.entries(feasts).map(([name, dayIn]) => ({
  pattern: whole(
    `(?:the )?(?:(?<which>last|this|next) )?(?:${name})(?<weekend> weekend)?(?:,? (?<year>[0-9]{4}))?`,
  ),
  reckon: ({ year, which, weekend }, { anchor, ...clause }) => {
    const toValue = weekend === undefined ? toIsoDay : weekendOf;
    if (year !== undefined) return [dateOf(toValue(dayIn(Number(year))), named)];
    if (!anchor) return [];
    const near = nearestYearly(anchor, dayIn, clause);
    const direction = which === "last" ? "before" : which === "next" ? "after" : null;
    return near
      .filter((one) => direction === null || one.direction === direction)
      .map(({ value, direction }) =>
        dateOf(toValue(value), { code: "nearest", direction, anchor: toIsoDay(anchor) }),
      );
  },
}));
