import { expect, test } from "vitest";
import type { CommentView, OutcomeView } from "@/lib/schemas/reader.ts";
import { countShown, readFeedback, shownByFeedback } from "./feedback.ts";
import { feedbackFilters } from "./reader-state.ts";

function outcome(
  spanId: string,
  decision: OutcomeView["decision"],
  result: OutcomeView["result"],
): OutcomeView {
  return {
    id: spanId,
    layerId: "layer",
    spanId,
    decision,
    reason: "",
    goldSpanId: null,
    ruleId: null,
    reviewerName: "",
    goldSpan: null,
    linkChanges: [],
    result,
    changed: [],
  };
}

const remark: CommentView = {
  id: "remark",
  layerId: "layer",
  spanId: "b",
  start: 0,
  end: 1,
  quote: "x",
  authorId: null,
  authorName: "",
  body: "Why?",
  ruleId: null,
  at: "",
  resolvedAt: null,
};

const view = {
  outcomes: [
    outcome("a", "ACCEPT", "kept"),
    outcome("b", "CORRECT", "kept"),
    outcome("c", "REJECT", "dropped"),
    outcome("d", "ACCEPT", "changed"),
    outcome("e", "REJECT", null),
  ],
  comments: [remark],
  isSettled: false,
};
const spans = ["a", "b", "c", "d", "e"].map((id) => ({ id }));

test("until gold is settled, changed is what a reviewer corrected or rejected; then what became of it", () => {
  expect([...(readFeedback(view, "all")?.changed ?? [])]).toEqual(["b", "c", "e"]);
  expect([...(readFeedback({ ...view, isSettled: true }, "all")?.changed ?? [])]).toEqual(["c", "d", "e"]);
});

test("each filter shows as many marks as it says, and marks that have gone count no more", () => {
  const feedback = readFeedback(view, "changed");
  if (!feedback) throw new RangeError("no feedback");
  expect(feedbackFilters.map((filter) => countShown(feedback, filter, spans))).toEqual([5, 3, 1]);
  expect(countShown(feedback, "changed", spans.slice(0, 2))).toBe(1);
  expect(shownByFeedback(feedback)).toBe(feedback.changed);
  expect(shownByFeedback({ ...feedback, filter: "all" })).toBeNull();
});

test("there is nothing to filter before anybody has said anything", () => {
  expect(readFeedback({ outcomes: [], comments: [], isSettled: false }, "all")).toBeNull();
  expect(shownByFeedback(null)).toBeNull();
});
