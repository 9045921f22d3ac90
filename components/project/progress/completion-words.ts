import { count } from "@/components/shell/count.ts";
import { type Completion, fewestDays, fewestDone } from "@/lib/core/progress/completion.ts";
import { addDays } from "@/lib/core/progress/periods.ts";
import { cellWords } from "./cell-words.ts";

/** What is estimated: one piece, how it is done, what has to have begun. */
export type Goal = { piece: string; done: string; beginning: string };

export const marking: Goal = {
  piece: "layer",
  done: "submitted",
  beginning: "the first layer was given out",
};
export const settling: Goal = {
  piece: "article",
  done: "settled",
  beginning: "the first layer was submitted",
};

/** When the rest of something may be done, in a sentence or two, with what that rests on. */
export function completionWords(completion: Completion, { piece, done, beginning }: Goal, now: Date): string {
  const { left, days, estimate, doubt } = completion;
  if (left === 0) return `No ${piece} is left to be ${done}.`;
  const rest = `${count(left, piece)} left to be ${done}.`;
  if (doubt === "began-lately") {
    return `${rest} Not enough done yet to say when: it is less than ${fewestDays} days since ${beginning}.`;
  }
  const lately = `${completion.done} ${done} in the last ${days} days`;
  if (!estimate) {
    return `${rest} Not enough done yet to say when: ${lately}, and an estimate needs ${fewestDone}.`;
  }
  const day = (inDays: number | null) =>
    inDays === null ? null : cellWords(addDays(now, inDays), "day").replace("–", "the far future");
  const latest = day(estimate.latest);
  const range = latest
    ? `between ${day(estimate.soonest)} and ${latest}`
    : `not before ${day(estimate.soonest)}, with no latest day at so uneven a pace`;
  const perWeek = cellWords(7 * estimate.perDay, "rate");
  return `${rest} At the pace of late (${lately}, ${perWeek} a week): around ${day(estimate.likely)}, ${range}.`;
}
