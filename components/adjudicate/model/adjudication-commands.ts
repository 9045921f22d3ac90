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
import { takingCommands } from "@/lib/core/keys/screen-keys.ts";
import type { MergeStrategy } from "@/lib/core/review/merge.ts";
import type { AdjudicationReader } from "./adjudication-reader.ts";
import type { AdjudicationDialog } from "./adjudication-state.ts";
import {
  isMarking,
  keepActive,
  reopenActive,
  startFrom,
  takeActive,
  takeAllAgreed,
  takeNothing,
  versionActive,
} from "./deciding.ts";
import { requireActive, step } from "./stepping.ts";

function focusCard(reader: AdjudicationReader, part: "reason" | "rule" | "reply", key: string): void {
  reader.state.set({ panel: "marks" });
  openSheet(reader);
  reader.adjudication.set({
    focus: { key, part },
    ...(part === "reply" ? { replyingKey: key } : {}),
  });
}

function focusActive(reader: AdjudicationReader, part: "reason" | "rule" | "reply"): void {
  const candidate = requireActive(reader);
  if (candidate) focusCard(reader, part, candidate.key);
}

function reasonOfLast(reader: AdjudicationReader): void {
  const { lastKey } = reader.adjudication.get();
  const face = reader.sheet.faces.get(lastKey ?? "");
  if (!face || lastKey === null) reader.hint("Nothing was decided yet.");
  else {
    reader.activate(face.id);
    focusCard(reader, "reason", lastKey);
  }
}

/** Whose reading each of the first keys takes, as far as there are annotators. */
function listTakingCommands(reader: AdjudicationReader): readonly Command[] {
  return takingCommands.slice(0, Math.max(reader.annotators.length, 1)).map((name, at) => ({
    ...command(name, `Take reading ${at + 1}`, [String(at + 1)], () => {
      if (!isMarking(reader)) takeActive(reader, at);
    }),
    lets: () => isMarking(reader),
  }));
}

function startingCommands(reader: AdjudicationReader): readonly Command[] {
  const start = (name: string, title: string, strategy: MergeStrategy) =>
    command(`start:${name}`, `Start from ${title}`, [], () => startFrom(reader, strategy));
  return [
    start("unanimous", "what all agree on", "unanimous"),
    start("majority", "what most say", "majority"),
    ...reader.annotators.map(({ layerId, letter, name }) =>
      start(layerId, `what ${letter} (${name}) says`, { trusted: layerId }),
    ),
  ];
}

function decidingCommands(reader: AdjudicationReader): readonly Command[] {
  const open = (dialog: AdjudicationDialog) => () => reader.adjudication.set({ dialog });
  return [
    ...listTakingCommands(reader),
    command("version", "Give a version of your own; again when done", ["e"], () => versionActive(reader)),
    command("none", "Take none", ["x"], () => takeNothing(reader)),
    command("keep", "Keep the earlier decision", ["k"], () => keepActive(reader)),
    command("clear", "Open the decision again", ["u"], () => reopenActive(reader)),
    command("agreed", "Take all on which all agree", ["a"], () => takeAllAgreed(reader)),
    command("reason", "Give a reason", ["."], () => focusActive(reader, "reason")),
    command("cite", "Cite a rule", ["g"], () => askRule(reader, () => focusActive(reader, "rule"))),
    command("lastReason", "Give a reason for the last decision", [","], () => reasonOfLast(reader)),
    ...startingCommands(reader),
    command("return", "Return a layer with a message", [], open("return")),
    command("finish", "Finish the adjudication", ["Mod+Enter"], open("finish")),
  ];
}

/** All commands of an adjudication: its own, and those of the reader that go with them. */
export function listAdjudicationCommands(reader: AdjudicationReader): readonly Command[] {
  return [
    ...changingGold(reader, decidingCommands(reader), "This article is not under adjudication now."),
    command("nextMark", "Next candidate", ["j"], () => step(reader, "forward")),
    findNextCommand("next candidate", () => step(reader, "forward")),
    command("previousMark", "Previous candidate", ["p"], () => step(reader, "back")),
    leaveCommand("Leave selection, version or candidate", {
      areOpen: () => reader.adjudication.get().versionKey !== null,
      close: () => reader.openVersion(null),
    }),
    command("reply", "Reply in the thread", ["r"], () => focusActive(reader, "reply")),
    openCardCommand("Open the fields of a version of your own", () =>
      reader.openVersion(reader.adjudication.get().activeKey),
    ),
    ...listReaderCommands(reader.article).filter(({ name }) => name !== "others"),
  ];
}
