import { type Command, pageCommand, textCommand } from "@/components/reader/command.ts";
import { listCommands } from "@/components/reader/commands.ts";
import { openCard } from "@/components/reader/moving.ts";
import { finishPicking } from "@/components/reader/picking.ts";
import { takeBack } from "@/components/reader/take-back.ts";
import { clearActive, correctActive, judgeActive, leaveCorrecting } from "./judging.ts";
import type { ReviewReader } from "./review-reader.ts";
import type { ReviewDialog } from "./review-state.ts";
import { goOn, requireActive, step } from "./stepping.ts";

/** Commands of the reader that a review does otherwise, or has no use for. */
const replaced = ["nextMark", "previousMark", "openCard", "remove", "undo", "redo", "submit", "leave"];

/** Commands of the reader whose key means something else here. */
const otherKeys: Readonly<Record<string, readonly string[]>> = { growParagraph: ["Shift+p"], link: ["l"] };

function focusCard(reader: ReviewReader, part: "reason" | "reply" | "rule", spanId: string): void {
  reader.state.set({ panel: "marks" });
  reader.review.set({ focus: { spanId, part }, ...(part === "reply" ? { replyingId: spanId } : {}) });
}

function openForm(reader: ReviewReader): void {
  if (reader.state.get().pick) finishPicking(reader);
  else {
    openCard(reader);
    reader.review.set({ correctingId: reader.state.get().activeId });
  }
}

function reasonOfLast(reader: ReviewReader): void {
  const span = reader.layer.spans.get(reader.review.get().lastId ?? "");
  if (!span) reader.announce("Nothing was judged yet.");
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
  else reader.announce("Select the words that were missed first.");
}

type Run = () => void;

function command(name: string, title: string, keys: readonly string[], run: Run): Command {
  return pageCommand(name, "Review", title, keys, run);
}

function judgingCommands(reader: ReviewReader): readonly Command[] {
  const forActive = (run: (spanId: string) => void) => () => {
    const span = requireActive(reader);
    if (span) run(span.id);
  };
  const open = (dialog: ReviewDialog) => () => reader.review.set({ dialog });
  const commands = [
    command("accept", "Accept the mark", ["a"], () => judgeActive(reader, "accept")),
    command("reject", "Reject the mark", ["x"], () => judgeActive(reader, "reject")),
    command("correct", "Correct the mark; again when done", ["e"], () => correctActive(reader)),
    command("clear", "Clear the verdict", ["u"], () => clearActive(reader)),
    command(
      "reason",
      "Give a reason",
      ["."],
      forActive((id) => focusCard(reader, "reason", id)),
    ),
    command(
      "cite",
      "Cite a rule",
      ["g"],
      forActive((id) => focusCard(reader, "rule", id)),
    ),
    command("lastReason", "Give a reason for the last verdict", [","], () => reasonOfLast(reader)),
    command("missed", "Add the selection as a missed mark", ["m"], () => askMissed(reader)),
    command("acceptRest", "Accept all that is left", ["Shift+a"], () => askAcceptRest(reader)),
    command("return", "Return with a message", [], open("return")),
    command("finish", "Finish the review", ["Mod+Enter"], open("finish")),
    command("undo", "Undo", ["Mod+z"], () => void takeBack(reader, "undo")),
    command("redo", "Redo", ["Mod+Shift+z", "Mod+y"], () => void takeBack(reader, "redo")),
  ];
  return commands.map(({ run, ...rest }) => ({
    ...rest,
    run: (_reader, isExtended) => {
      if (reader.state.get().isEditable) run(reader, isExtended);
      else reader.announce("This layer is not under review now.");
    },
  }));
}

/** All commands of a review: its own, and those of the reader that go with them. */
export function listReviewCommands(reader: ReviewReader): readonly Command[] {
  return [
    ...judgingCommands(reader),
    command("nextMark", "Next mark", ["n", "j"], () => step(reader, "forward")),
    command("previousMark", "Previous mark", ["p", "k"], () => step(reader, "back")),
    command("reply", "Reply in the mark’s thread", ["r"], () => {
      const span = requireActive(reader);
      if (span) focusCard(reader, "reply", span.id);
    }),
    textCommand("leave", "Step", "Leave selection, correction or mark", ["Escape"], () =>
      leaveCorrecting(reader),
    ),
    textCommand("openCard", "Review", "Open the mark’s fields", ["Enter"], () => openForm(reader)),
    ...listCommands(reader.article)
      .filter(({ name }) => !replaced.includes(name))
      .map((other) => ({ ...other, keys: otherKeys[other.name] ?? other.keys })),
  ];
}
