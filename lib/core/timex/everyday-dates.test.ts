import { expect, test } from "vitest";
import type { TimexContext } from "./proposal.ts";
import { proposeTimex } from "./propose-timex.ts";

// 29 July 2022 was a Friday.
const past: TimexContext = {
  anchor: { year: 2022, month: 7, day: 29 },
  anchorMinutes: null,
  told: null,
  looksAhead: false,
  looksBack: false,
  dayOfSentence: null,
  isMonthFirst: false,
};

/** The first proposal as `TYPE value mod`, or "nothing". */
function first(words: string): string {
  const [proposal] = proposeTimex(words, past);
  return proposal ? [proposal.type, proposal.value, proposal.mod].filter(Boolean).join(" ") : "nothing";
}

test.each([
  // A day, with more of it.
  ["early Monday", "DATE 2022-07-25 START"],
  ["late Thursday", "DATE 2022-07-28 END"],
  ["early on Monday", "DATE 2022-07-25 START"],
  ["late Friday night", "TIME 2022-07-29TNI END"],
  ["early this morning", "TIME 2022-07-29TMO START"],
  ["late last night", "TIME 2022-07-28TNI END"],
  ["later today", "DATE 2022-07-29"],
  ["this coming Monday", "DATE 2022-08-01"],
  ["Monday’s", "DATE 2022-07-25"],
  ["the night of 28 July", "TIME 2022-07-28TNI"],
  ["on the evening of July 28, 2021", "TIME 2021-07-28TEV"],
  ["28 July, evening", "TIME 2022-07-28TEV"],
  ["the evening of Thursday", "TIME 2022-07-28TEV"],
  ["shortly before 8 p.m.", "TIME 2022-07-29T20:00 APPROX"],
  ["0800 GMT", "TIME 2022-07-29T08:00Z"],
  // A day of a month, and the week around one.
  ["the 3rd", "DATE 2022-08-03"],
  ["Wednesday, the 27th", "DATE 2022-07-27"],
  ["the 45th", "nothing"],
  ["the week of 4 July", "DATE 2022-W27"],
  ["the week beginning July 18", "DATE 2022-W29"],
  ["the weekend of 16 July", "DATE 2022-W28-WE"],
  ["2022/07/26", "DATE 2022-07-26"],
  ["07/2022", "DATE 2022-07"],
  ["13/2022", "nothing"],
  // Months.
  ["the month of May", "DATE 2022-05"],
  ["last December", "DATE 2021-12"],
  ["last July", "DATE 2021-07"],
  ["last June", "DATE 2022-06"],
  ["next March", "DATE 2023-03"],
  ["next August", "DATE 2022-08"],
  ["July last year", "DATE 2021-07"],
  ["late December last year", "DATE 2021-12 END"],
  ["July this year", "DATE 2022-07"],
  ["the end of the month", "DATE 2022-07 END"],
  ["end of 2022", "DATE 2022 END"],
  ["year-end", "DATE 2022 END"],
  ["in a year’s time", "DATE 2023"],
  ["recent weeks", "DATE PAST_REF"],
  // Quarters, halves and fiscal years.
  ["Q3", "DATE 2022-Q3"],
  ["Q4", "DATE 2021-Q4"],
  ["Q3 of 2022", "DATE 2022-Q3"],
  ["third-quarter", "DATE 2022-Q3"],
  ["the last quarter of 2021", "DATE 2021-Q4"],
  ["last quarter", "DATE 2022-Q2"],
  ["H1 2022", "DATE 2022-H1"],
  ["the first half of the year", "DATE 2022-H1"],
  ["fiscal 2023", "DATE 2023"],
  ["fiscal year 2023", "DATE 2023"],
  ["FY23", "DATE 2023"],
  // Decades and centuries, with more of them.
  ["the early 1980s", "DATE 198 START"],
  ["the mid-1990s", "DATE 199 MID"],
  ["the late nineties", "DATE 199 END"],
  ["the Sixties", "DATE 196"],
  ["the late 19th century", "DATE 18 END"],
  ["the eighteenth century", "DATE 17"],
  ["nineteenth-century", "DATE 18"],
  ["the late twenty-first century", "DATE 20 END"],
  // A day of a month with a time, or in words.
  ["July 29 at 3:00 p.m.", "TIME 2022-07-29T15:00"],
  ["July 28, 2021, at noon", "TIME 2021-07-28T12:00"],
  ["Thursday, 28 July at 15:00 GMT", "TIME 2022-07-28T15:00Z"],
  ["8 p.m. on 28 July", "TIME 2022-07-28T20:00"],
  ["noon on Thursday, July 28, 2022", "TIME 2022-07-28T12:00"],
  ["Fourth of July", "DATE 2022-07-04"],
  ["July Fourth", "DATE 2022-07-04"],
  ["last Fourth of July", "DATE 2022-07-04"],
  ["the first of May 2020", "DATE 2020-05-01"],
  ["24:30", "nothing"],
  ["0000", "nothing"],
  // Early and late.
  ["the early hours of Friday", "TIME 2022-07-29TMO START"],
  ["early hours of 3 May", "TIME 2022-05-03TMO START"],
  ["the small hours of Thursday morning", "TIME 2022-07-28TMO START"],
  ["the early hours of yesterday", "TIME 2022-07-28TMO START"],
  ["the early hours", "TIME 2022-07-29TMO START"],
  ["the final hours of Thursday", "TIME 2022-07-28TNI"],
  ["late on Friday", "DATE 2022-07-29 END"],
  ["late on 3 May", "DATE 2022-05-03 END"],
  ["late in the evening of 3 May", "TIME 2022-05-03TEV END"],
  ["Thursday night", "TIME 2022-07-28TNI"],
  ["Thursday evening", "TIME 2022-07-28TEV"],
  // What is just over or about to come.
  ["this past Thursday", "DATE 2022-07-28"],
  ["this past week", "DATE 2022-W29"],
  ["this past weekend", "DATE 2022-W29-WE"],
  ["this past May", "DATE 2022-05"],
  ["this coming week", "DATE 2022-W31"],
  ["the past few years", "DURATION PXY"],
  // What recurs.
  ["on weekends", "SET XXXX-WXX-WE"],
  ["weekends", "SET XXXX-WXX-WE"],
  ["on Friday nights", "SET XXXX-WXX-5TNI"],
  ["in the mornings", "SET XXXX-XX-XXTMO"],
  ["winters", "SET XXXX-WI"],
  ["every Friday night", "SET XXXX-WXX-5TNI"],
  // A weekday of a week.
  ["Thursday last week", "DATE 2022-07-21"],
  ["Sunday of this week", "DATE 2022-07-31"],
  ["Monday next week", "DATE 2022-08-01"],
  ["Thursday week", "DATE 2022-08-11"],
  ["a week on Thursday", "DATE 2022-08-11"],
  ["overnight Thursday", "TIME 2022-07-28TNI"],
  ["the early hours of this morning", "TIME 2022-07-29TMO START"],
  ["late on the evening of 3 May", "TIME 2022-05-03TEV END"],
  // Feasts that move.
  ["Good Friday", "DATE 2022-04-15"],
  ["Easter Sunday 2024", "DATE 2024-03-31"],
  ["Easter 2038", "DATE 2038-04-25"],
  ["Thanksgiving 2023", "DATE 2023-11-23"],
  ["Black Friday 2024", "DATE 2024-11-29"],
  ["Memorial Day", "DATE 2022-05-30"],
  ["Labor Day", "DATE 2022-09-05"],
  ["New Year’s", "DATE 2023-01-01"],
])("%s is %s", (words, expected) => {
  expect(first(words)).toBe(expected);
});

test("a quarter without its year is proposed on both sides", () => {
  expect(proposeTimex("Q3", past).map(({ value }) => value)).toEqual(["2022-Q3", "2023-Q3"]);
  expect(proposeTimex("Q4", { ...past, looksAhead: true }).map(({ value }) => value)).toEqual([
    "2022-Q4",
    "2021-Q4",
  ]);
});

test("a day of a month is the same in words as in figures", () => {
  const ones = "first second third fourth fifth sixth seventh eighth ninth".split(" ");
  const teens =
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
  const tens = ["twentieth", ...ones.map((one) => `twenty-${one}`), "thirtieth", "thirty-first"];
  const names = [...ones, ...teens.split(" "), ...tens];
  expect(names).toHaveLength(31);
  for (const [at, name] of names.entries()) {
    const said = proposeTimex(`${at + 1} May`, past);
    expect(said).toHaveLength(2);
    for (const words of [`the ${name} of May`, `May ${name.replace("-", " ")}`])
      expect(proposeTimex(words, past), words).toEqual(said);
  }
});
