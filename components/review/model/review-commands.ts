import type { Command } from "@/components/workbench/commands/command.ts";
import {
  reviewCommand as command,
  listJudgingCommands,
} from "@/components/workbench/judging/judging-commands.ts";
import { clearActive, correctActive, judgeActive } from "./judging.ts";
import type { Review } from "./review.ts";

function askAcceptRest({ judging }: Review): void {
  if (judging.countLeft() > 0) judging.state.set({ dialog: "acceptRest" });
  else judging.goOn("Nothing is left.", null);
}

function askMissed({ judging: { reader, state } }: Review): void {
  const { start, end } = reader.selectedRange();
  if (start < end) state.set({ dialog: "missed" });
  else reader.hint("Select the words that were missed first.");
}

/** All commands of a review: its own, and those that go with them. */
export function listReviewCommands(review: Review): readonly Command[] {
  const own = [
    command("accept", "Accept the mark", ["a"], () => judgeActive(review, "accept")),
    command("reject", "Reject the mark", ["x"], () => judgeActive(review, "reject")),
    command("correct", "Correct the mark; again when done", ["e"], () => correctActive(review)),
    command("clear", "Clear the verdict", ["u"], () => clearActive(review)),
    command("missed", "Add the selection as a missed mark", ["m"], () => askMissed(review)),
    command("acceptRest", "Accept all that is left", ["Shift+a"], () => askAcceptRest(review)),
  ];
  const titles = {
    item: "mark",
    decision: "verdict",
    returning: "Return with a message",
    finish: "Finish the review",
    leave: "Leave selection, correction or mark",
    reply: "Reply in the mark’s thread",
    openCard: "Open the mark’s fields",
    closed: "This layer is not under review now.",
  };
  return listJudgingCommands(review.judging, own, titles, ["p", "k"]);
}
