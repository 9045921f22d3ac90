import type { Command } from "@/components/workbench/commands/command.ts";
import {
  askRule,
  changingGold,
  reviewCommand as command,
  findNextCommand,
  leaveCommand,
  listReaderCommands,
  openCardCommand,
} from "@/components/workbench/commands/gold-commands.ts";
import { openSheet } from "@/components/workbench/model/moving.ts";
import { clearActive, correctActive, judgeActive } from "./judging.ts";
import type { ReviewReader } from "./review-reader.ts";
import type { ReviewDialog } from "./review-state.ts";
import { goOn, requireActive, step } from "./stepping.ts";

function focusCard(reader: ReviewReader, part: "reason" | "reply" | "rule", spanId: string): void {
  reader.state.set({ panel: "marks" });
  openSheet(reader);
  reader.review.set({ focus: { spanId, part }, ...(part === "reply" ? { replyingId: spanId } : {}) });
}

function focusActive(reader: ReviewReader, part: "reason" | "reply" | "rule"): void {
  const span = requireActive(reader);
  if (span) focusCard(reader, part, span.id);
}

function reasonOfLast(reader: ReviewReader): void {
  const span = reader.layer.spans.get(reader.review.get().lastId ?? "");
  if (!span) reader.hint("Nothing was judged yet.");
  else {
    reader.activate(span.id);
    focusCard(reader, "reason", span.id);
  }
}

function askAcceptRest(reader: ReviewReader): void {
  if ([...reader.sheet.standings.values()].includes("open")) reader.review.set({ dialog: "acceptRest" });
  else goOn(reader, "Nothing is left.", "");
}

function askMissed(reader: ReviewReader): void {
  const { start, end } = reader.selectedRange();
  if (start < end) reader.review.set({ dialog: "missed" });
  else reader.hint("Select the words that were missed first.");
}

function judgingCommands(reader: ReviewReader): readonly Command[] {
  const open = (dialog: ReviewDialog) => () => reader.review.set({ dialog });
  return [
    command("accept", "Accept the mark", ["a"], () => judgeActive(reader, "accept")),
    command("reject", "Reject the mark", ["x"], () => judgeActive(reader, "reject")),
    command("correct", "Correct the mark; again when done", ["e"], () => correctActive(reader)),
    command("clear", "Clear the verdict", ["u"], () => clearActive(reader)),
    command("reason", "Give a reason", ["."], () => focusActive(reader, "reason")),
    command("cite", "Cite a rule", ["g"], () => askRule(reader, () => focusActive(reader, "rule"))),
    command("lastReason", "Give a reason for the last verdict", [","], () => reasonOfLast(reader)),
    command("missed", "Add the selection as a missed mark", ["m"], () => askMissed(reader)),
    command("acceptRest", "Accept all that is left", ["Shift+a"], () => askAcceptRest(reader)),
    command("return", "Return with a message", [], open("return")),
    command("finish", "Finish the review", ["Mod+Enter"], open("finish")),
  ];
}

/** All commands of a review: its own, and those of the reader that go with them. */
export function listReviewCommands(reader: ReviewReader): readonly Command[] {
  return [
    ...changingGold(reader, judgingCommands(reader), "This layer is not under review now."),
    command("nextMark", "Next mark", ["j"], () => step(reader, "forward")),
    findNextCommand("next mark", () => step(reader, "forward")),
    command("previousMark", "Previous mark", ["p", "k"], () => step(reader, "back")),
    leaveCommand("Leave selection, correction or mark", {
      areOpen: () => reader.review.get().correctingId !== null,
      close: () => reader.review.set({ correctingId: null }),
    }),
    command("reply", "Reply in the mark’s thread", ["r"], () => focusActive(reader, "reply")),
    openCardCommand("Open the mark’s fields", () =>
      reader.review.set({ correctingId: reader.state.get().activeId }),
    ),
    ...listReaderCommands(reader.article),
  ];
}
