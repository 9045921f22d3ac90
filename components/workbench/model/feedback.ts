import { count } from "@/components/shell/count.ts";
import type { OutcomeView, ReaderView } from "@/lib/schemas/reader.ts";
import type { Reader } from "./reader.ts";
import { type Feedback, type FeedbackFilter, feedbackFilters } from "./reader-state.ts";

export const feedbackTitles: Readonly<Record<FeedbackFilter, string>> = {
  all: "All",
  changed: "Changed",
  discussed: "Discussed",
};

/** Once gold is settled, what it has otherwise or not; until then, what a reviewer corrected or rejected. */
function isChanged({ decision, result }: OutcomeView, isSettled: boolean): boolean {
  return isSettled && result !== null ? result !== "kept" : decision !== "ACCEPT";
}

/** The feedback on a layer, shown as `filter` says; null where there is none yet. */
export function readFeedback(
  { outcomes, comments, isSettled }: Pick<ReaderView, "outcomes" | "comments" | "isSettled">,
  filter: FeedbackFilter,
): Feedback | null {
  if (outcomes.length + comments.length === 0) return null;
  return {
    filter,
    changed: new Set(outcomes.filter((outcome) => isChanged(outcome, isSettled)).map(({ spanId }) => spanId)),
    discussed: new Set(comments.map(({ spanId }) => spanId)),
  };
}

/** The ids of the only marks that are shown; null: all are. */
export function shownByFeedback(feedback: Feedback | null): ReadonlySet<string> | null {
  return feedback && feedback.filter !== "all" ? feedback[feedback.filter] : null;
}

/** How many of some marks a filter shows. */
export function countShown(
  feedback: Feedback,
  filter: FeedbackFilter,
  spans: readonly { readonly id: string }[],
): number {
  return filter === "all" ? spans.length : spans.filter(({ id }) => feedback[filter].has(id)).length;
}

/** Shows other marks beside the text, and says how many. */
export function filterFeedback(reader: Reader, filter: FeedbackFilter): void {
  const { feedback } = reader.state.get();
  if (!feedback) return;
  reader.state.set({ feedback: { ...feedback, filter }, panel: "marks" });
  reader.announce(`${feedbackTitles[filter]}: ${count(countShown(feedback, filter, reader.order), "mark")}`);
}

/** The filter after the one that is set, round and round. */
export function turnFeedback(reader: Reader): void {
  const { feedback } = reader.state.get();
  if (!feedback) {
    reader.hint("Nobody has reviewed or discussed a mark of this article yet.");
    return;
  }
  const at = feedbackFilters.indexOf(feedback.filter);
  filterFeedback(reader, feedbackFilters[(at + 1) % feedbackFilters.length] ?? "all");
}
