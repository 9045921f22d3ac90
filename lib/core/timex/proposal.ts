import type { CivilDay } from "./civil-day.ts";

/** The types of TIMEX3 (TimeML 1.2.1). */
export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/** The modifiers of TIMEX3 that words say. */
export type TimexMod =
  | "START"
  | "MID"
  | "END"
  | "APPROX"
  | "LESS_THAN"
  | "MORE_THAN"
  | "EQUAL_OR_LESS"
  | "EQUAL_OR_MORE";

/** Why a value is proposed; the words of it are made where it is shown. `anchor` is the day that was counted from, `YYYY-MM-DD`. */
export type TimexReason =
  /** The words name it in full. */
  | { readonly code: "named" }
  /** The day of the anchor itself, or days before or after it. */
  | { readonly code: "days"; readonly days: number; readonly anchor: string }
  /** The nearest of its name before, on or after the anchor. */
  | { readonly code: "nearest"; readonly direction: Direction; readonly anchor: string }
  /** So many units before or after the anchor. */
  | {
      readonly code: "counted";
      readonly amount: number;
      readonly unit: TimexUnit;
      readonly direction: Direction;
      readonly anchor: string;
    }
  /** The unit that the anchor is in, or the one before or after it. */
  | { readonly code: "unit"; readonly unit: TimexUnit; readonly step: number; readonly anchor: string }
  /** So many days before or after the day that the text told of last, or the unit that holds it. */
  | { readonly code: "story"; readonly days: number; readonly anchor: string }
  /** From one day to another, both with it. */
  | { readonly code: "range"; readonly from: string; readonly to: string }
  /** A time of the day on which the sentence, or else the article, is. */
  | { readonly code: "clock"; readonly anchor: string }
  | { readonly code: "length" }
  | { readonly code: "recurring" }
  | { readonly code: "vague" };

export type Direction = "before" | "after";

export type TimexUnit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "season"
  | "year"
  | "decade"
  | "century";

/** What a date's words may mean. `mod` is null where nothing modifies it. */
export type TimexProposal = {
  readonly type: TimexType;
  readonly value: string;
  readonly mod: TimexMod | null;
  readonly reason: TimexReason;
};

/** A moment as far as it is known: `minutes` since midnight, null where only the day is. */
export type ToldMoment = { readonly day: CivilDay; readonly minutes: number | null };

/** What has to be known to reckon with words that are not a date by themselves. */
export type TimexContext = {
  /** The day that is counted from: of publication, or of speaking; null where it is not known. */
  readonly anchor: CivilDay | null;
  /** The minutes since midnight at that time, where they are known. */
  readonly anchorMinutes: number | null;
  /** What the text told of last before these words: what "that day" and "two hours later" are counted from. */
  readonly told: ToldMoment | null;
  /** The clause speaks of what is to come. */
  readonly looksAhead: boolean;
  /** The clause speaks of what was, and of nothing that was set for a day. */
  readonly looksBack: boolean;
  /** The day that a time of day belongs to, where the sentence names one. */
  readonly dayOfSentence: CivilDay | null;
  /** In `03/04/2022` the month comes first, as Americans write. */
  readonly isMonthFirst: boolean;
};
