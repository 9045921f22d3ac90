import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextIndex } from "../text/code-points.ts";
import { addDays, type CivilDay, dayNumber, parseIsoDay, toIsoDay } from "./civil-day.ts";
import type { TimexContext } from "./proposal.ts";
import { proposeTimex } from "./propose-timex.ts";
import { type MarkedDate, readTimexContext } from "./timex-context.ts";
import { isTimexValue } from "./timex-value.ts";

// 29 July 2022 was a Friday; the article appeared at 22:40 and has told of the Tuesday before, at 23:30.
const published: CivilDay = { year: 2022, month: 7, day: 29 };
const evening: TimexContext = {
  anchor: published,
  anchorMinutes: 22 * 60 + 40,
  told: { day: { year: 2022, month: 7, day: 26 }, minutes: 23 * 60 + 30 },
  looksAhead: false,
  looksBack: false,
  dayOfSentence: null,
  isMonthFirst: false,
};
const untold: TimexContext = { ...evening, told: null, anchorMinutes: null };

function values(words: string, context: TimexContext): string {
  const proposals = proposeTimex(words, context);
  return proposals.map(({ type, value }) => `${type} ${value}`).join(", ") || "nothing";
}

test.each([
  // From one day to another, both with it.
  ["29-30 July 2022", "DURATION P2D"],
  ["29–30 July 2022", "DURATION P2D"],
  ["between 3 and 5 May 2022", "DURATION P3D"],
  ["between May 3 and May 5, 2022", "DURATION P3D"],
  ["from 30 July to 2 August 2022", "DURATION P4D"],
  ["30 December to 2 January 2023", "DURATION P4D"],
  ["July 29-30, 2022", "DURATION P2D"],
  ["May 3 through 5, 2022", "DURATION P3D"],
  ["27 February to 1 March 2024", "DURATION P4D"],
  ["the 3rd to the 5th of May 2022", "DURATION P3D"],
  // Two days are counted up; a day before the first one, or one that is not there, is no end.
  ["29 and 30 July 2022", "nothing"],
  ["30-29 July 2022", "nothing"],
  ["29-32 July 2022", "nothing"],
])("%s is %s", (words, expected) => {
  expect(values(words, { ...untold, anchor: null })).toBe(expected);
});

test.each([
  ["from Monday to Friday", "2022-07-25", "2022-07-29"],
  ["Saturday to Sunday", "2022-07-23", "2022-07-24"],
  ["between Thursday and Tuesday", "2022-07-28", "2022-08-02"],
  ["last Friday through Sunday", "2022-07-22", "2022-07-24"],
  ["29-30 July", "2022-07-29", "2022-07-30"],
  ["between 3 and 5 May", "2022-05-03", "2022-05-05"],
  ["30 December to 2 January", "2022-12-30", "2023-01-02"],
])("%s goes from %s to %s", (words, from, to) => {
  expect(proposeTimex(words, untold)[0]?.reason).toEqual({ code: "range", from, to });
});

test.each([
  // What the text told of last.
  ["that day", "DATE 2022-07-26"],
  ["the same day", "DATE 2022-07-26"],
  ["later that day", "DATE 2022-07-26"],
  ["that night", "TIME 2022-07-26TNI"],
  ["the same evening", "TIME 2022-07-26TEV"],
  ["the next day", "DATE 2022-07-27"],
  ["the following day", "DATE 2022-07-27"],
  ["the day after", "DATE 2022-07-27"],
  ["the following morning", "TIME 2022-07-27TMO"],
  ["the day before", "DATE 2022-07-25"],
  ["the previous day", "DATE 2022-07-25"],
  ["the night before", "TIME 2022-07-25TNI"],
  ["that week", "DATE 2022-W30"],
  ["that year", "DATE 2022"],
  // Counted on from it, as exact as the unit; days and more may be counted from publication too.
  ["an hour later", "TIME 2022-07-27T00"],
  ["two hours earlier", "TIME 2022-07-26T21"],
  ["45 minutes later", "TIME 2022-07-27T00:15"],
  ["two days later", "DATE 2022-07-28, DATE 2022-07-31"],
  // Counted back from publication.
  ["an hour ago", "TIME 2022-07-29T21"],
  ["half an hour ago", "TIME 2022-07-29T22:10"],
  ["half an hour later", "TIME 2022-07-27T00:00"],
  ["half an hour earlier", "TIME 2022-07-26T23:00"],
  ["about 20 minutes ago", "TIME 2022-07-29T22:20"],
  ["a day ago", "DATE 2022-07-28"],
  ["in two hours", "TIME 2022-07-30T00"],
])("%s is %s", (words, expected) => {
  expect(values(words, evening)).toBe(expected);
});

test("what hangs on the story is not proposed where nothing was told, and a clock that is not known stays open", () => {
  const hanging = [
    "that day",
    "the same day",
    "that night",
    "the next day",
    "the day before",
    "two hours later",
  ];
  for (const words of hanging) expect(values(words, untold)).toBe("nothing");
  expect(values("an hour ago", untold)).toBe("TIME 2022-07-29TXX");
  expect(values("ten minutes ago", untold)).toBe("TIME 2022-07-29TXX:XX");
  expect(values("an hour later", { ...evening, told: { day: published, minutes: null } })).toBe(
    "TIME 2022-07-29TXX",
  );
});

test("the nearest marked day before the words is what was told, whatever comes after", () => {
  const text =
    "On Monday it rained. On Tuesday at 8 p.m. it stopped. That night, in May, it froze. On Friday it thawed.";
  const index = createTextIndex(text);
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const dates: MarkedDate[] = [
    { ...at("Friday"), value: "2022-07-29" },
    { ...at("Monday"), value: "2022-07-25" },
    { ...at("8 p.m."), value: "2022-07-26T20:00" },
    { ...at("May"), value: "2022-05" },
  ];
  const article = {
    index,
    language: "en",
    publishedAt: "2022-07-29T23:40:00+01:00",
    timeZone: "Europe/London",
  };
  const read = (words: string, known = dates) => readTimexContext(article, at(words), [], known);
  expect(read("That night")).toMatchObject({
    told: { day: { day: 26 }, minutes: 1200 },
    anchorMinutes: 1420,
  });
  expect(read("On Tuesday").told).toEqual({ day: { year: 2022, month: 7, day: 25 }, minutes: null });
  expect(read("it thawed").told?.day).toEqual(published);
  expect(read("On Monday").told).toBeNull();
  expect(read("That night", [{ ...at("Monday"), value: "2022-07-25TEV" }]).told?.minutes).toBeNull();
});

test("a publication date without a time has no clock", () => {
  const article = { index: createTextIndex("now"), language: "en", publishedAt: "2022-07-28T23:00:00Z" };
  const read = (timeZone: string) => readTimexContext({ ...article, timeZone }, { start: 0, end: 3 });
  expect(read("Europe/London")).toMatchObject({ anchor: published, anchorMinutes: null });
  expect(read("UTC")).toMatchObject({ anchor: { day: 28 }, anchorMinutes: 23 * 60 });
});

const someDay = fc
  .integer({ min: -80_000, max: 60_000 })
  .map((number) => addDays({ year: 1970, month: 1, day: 1 }, number));
const months = "January February March April May June July August September October November December".split(
  " ",
);

test("a range is as long as its two ends say, with both", () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 360 }), (from, days) => {
      const to = addDays(from, days);
      const words = `${from.day} ${months[from.month - 1]} to ${to.day} ${months[to.month - 1]} ${to.year}`;
      const [proposal] = proposeTimex(words, untold);
      expect(proposal?.reason).toEqual({ code: "range", from: toIsoDay(from), to: toIsoDay(to) });
      expect(proposal?.value).toBe(`P${dayNumber(to) - dayNumber(from) + 1}D`);
    }),
  );
});

test("told a day later, everything of the story is a day later", () => {
  const words = fc.constantFrom(
    "that day",
    "the next day",
    "the day before",
    "the same day",
    "the previous day",
  );
  fc.assert(
    fc.property(words, someDay, (said, day) => {
      const dayTold = (told: CivilDay) =>
        parseIsoDay(proposeTimex(said, { ...evening, told: { day: told, minutes: null } })[0]?.value ?? "");
      const first = dayTold(day);
      expect(first).not.toBeNull();
      expect(dayTold(addDays(day, 1))).toEqual(first && addDays(first, 1));
    }),
  );
});

test("so many minutes later and as many earlier lead back, whichever midnights lie between", () => {
  fc.assert(
    fc.property(someDay, fc.nat(1439), fc.integer({ min: 2, max: 9000 }), (day, minutes, amount) => {
      const away = (direction: "later" | "earlier", from: { day: CivilDay; minutes: number }) => {
        const value =
          proposeTimex(`${amount} minutes ${direction}`, { ...evening, told: from })[0]?.value ?? "";
        expect(isTimexValue(value)).toBe(true);
        const [hours = 0, rest = 0] = value.slice(11).split(":").map(Number);
        return { day: parseIsoDay(value.slice(0, 10)) ?? published, minutes: hours * 60 + rest };
      };
      expect(away("earlier", away("later", { day, minutes }))).toEqual({ day, minutes });
    }),
  );
});
