import { type Command, pageCommand, textCommand } from "@/components/reader/command.ts";
import { listCommands } from "@/components/reader/commands.ts";
import { openCard } from "@/components/reader/moving.ts";
import { finishPicking } from "@/components/reader/picking.ts";
import { takeBack } from "@/components/reader/take-back.ts";
import type { MergeStrategy } from "@/lib/core/review/merge.ts";
import type { AdjudicationReader } from "./adjudication-reader.ts";
import type { AdjudicationDialog } from "./adjudication-state.ts";
import { listWords } from "./annotator.ts";
import {
  keepActive,
  leaveVersion,
  pressDigit,
  reopenActive,
  startFrom,
  takeAllAgreed,
  takeNothing,
  versionActive,
} from "./deciding.ts";
import { requireActive, step } from "./stepping.ts";

/** Commands of the reader that an adjudication does otherwise, or has no use for. */
const replaced = [
  "nextMark",
  "previousMark",
  "openCard",
  "remove",
  "undo",
  "redo",
  "submit",
  "others",
  "leave",
];

/** Commands of the reader whose key means something else here. */
const otherKeys: Readonly<Record<string, readonly string[]>> = { growParagraph: ["Shift+p"], link: ["l"] };

const mostReadings = 9;

function focusCard(reader: AdjudicationReader, part: "reason" | "rule" | "reply", key: string): void {
  reader.state.set({ panel: "marks" });
  reader.adjudication.set({
    focus: { key, part },
    ...(part === "reply" ? { replyingKey: key } : {}),
  });
}

function citeRule(reader: AdjudicationReader, key: string): void {
  if (reader.article.rules.length > 0) focusCard(reader, "rule", key);
  else reader.hint("The project has no rules yet; its guidelines are the place for them.");
}

function openForm(reader: AdjudicationReader): void {
  if (reader.state.get().pick) finishPicking(reader);
  else {
    openCard(reader);
    reader.openVersion(reader.adjudication.get().activeKey);
  }
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

function command(name: string, title: string, keys: readonly string[], run: () => void): Command {
  return pageCommand(name, "Review", title, keys, run);
}

/** Whose reading each of the first keys takes, as far as there are annotators. */
function takingCommands(reader: AdjudicationReader): readonly Command[] {
  const amount = Math.min(Math.max(reader.annotators.length, 1), mostReadings);
  return Array.from({ length: amount }, (_, at) =>
    command(`take${at + 1}`, `Take reading ${at + 1}`, [String(at + 1)], () => pressDigit(reader, at + 1)),
  );
}

function startingCommands(reader: AdjudicationReader): readonly Command[] {
  const start = (name: string, title: string, strategy: MergeStrategy) =>
    command(`start:${name}`, `Start from ${title}`, [], () => startFrom(reader, strategy));
  return [
    start("unanimous", "what all agree on", "unanimous"),
    start("majority", "what most say", "majority"),
    ...reader.annotators.map(({ layerId, letter, name }) =>
      start(layerId, `what ${listWords([`${letter} (${name})`])} says`, { trusted: layerId }),
    ),
  ];
}

function decidingCommands(reader: AdjudicationReader): readonly Command[] {
  const forActive = (run: (key: string) => void) => () => {
    const candidate = requireActive(reader);
    if (candidate) run(candidate.key);
  };
  const open = (dialog: AdjudicationDialog) => () => reader.adjudication.set({ dialog });
  const commands = [
    ...takingCommands(reader),
    command("version", "Give a version of your own; again when done", ["e"], () => versionActive(reader)),
    command("none", "Take none", ["x"], () => takeNothing(reader)),
    command("keep", "Keep the earlier decision", ["k"], () => keepActive(reader)),
    command("clear", "Open the decision again", ["u"], () => reopenActive(reader)),
    command("agreed", "Take all on which all agree", ["a"], () => takeAllAgreed(reader)),
    command(
      "reason",
      "Give a reason",
      ["."],
      forActive((key) => focusCard(reader, "reason", key)),
    ),
    command(
      "cite",
      "Cite a rule",
      ["g"],
      forActive((key) => citeRule(reader, key)),
    ),
    command("lastReason", "Give a reason for the last decision", [","], () => reasonOfLast(reader)),
    ...startingCommands(reader),
    command("return", "Return a layer with a message", [], open("return")),
    command("finish", "Finish the adjudication", ["Mod+Enter"], open("finish")),
    command("undo", "Undo", ["Mod+z"], () => void takeBack(reader, "undo")),
    command("redo", "Redo", ["Mod+Shift+z", "Mod+y"], () => void takeBack(reader, "redo")),
  ];
  return commands.map(({ run, ...rest }) => ({
    ...rest,
    run: (_reader, isExtended) => {
      if (reader.state.get().isEditable) run(reader, isExtended);
      else reader.hint("This article is not under adjudication now.");
    },
  }));
}

/** All commands of an adjudication: its own, and those of the reader that go with them. */
export function listAdjudicationCommands(reader: AdjudicationReader): readonly Command[] {
  return [
    ...decidingCommands(reader),
    command("nextMark", "Next candidate", ["n", "j"], () => step(reader, "forward")),
    command("previousMark", "Previous candidate", ["p"], () => step(reader, "back")),
    command("reply", "Reply in the thread", ["r"], () => {
      const candidate = requireActive(reader);
      if (candidate) focusCard(reader, "reply", candidate.key);
    }),
    textCommand("leave", "Step", "Leave selection, version or candidate", ["Escape"], () =>
      leaveVersion(reader),
    ),
    textCommand("openCard", "Review", "Open the fields of a version of your own", ["Enter"], () =>
      openForm(reader),
    ),
    ...listCommands(reader.article)
      .filter(({ name }) => !replaced.includes(name))
      .map((other) => ({ ...other, keys: otherKeys[other.name] ?? other.keys })),
  ];
}
