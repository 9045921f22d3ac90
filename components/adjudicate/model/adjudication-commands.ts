import type { Command } from "@/components/workbench/commands/command.ts";
import {
  reviewCommand as command,
  listJudgingCommands,
} from "@/components/workbench/judging/judging-commands.ts";
import { takingCommands } from "@/lib/core/keys/screen-keys.ts";
import type { MergeStrategy } from "@/lib/core/review/merge.ts";
import type { Adjudication } from "./adjudication.ts";
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

/** Whose reading each of the first keys takes, as far as there are annotators. */
function listTakingCommands(adjudication: Adjudication): readonly Command[] {
  const amount = Math.max(adjudication.annotators.length, 1);
  return takingCommands.slice(0, amount).map((name, at) => ({
    ...command(name, `Take reading ${at + 1}`, [String(at + 1)], () => {
      if (!isMarking(adjudication)) takeActive(adjudication, at);
    }),
    lets: () => isMarking(adjudication),
  }));
}

function listStartingCommands(adjudication: Adjudication): readonly Command[] {
  const start = (name: string, title: string, strategy: MergeStrategy) =>
    command(`start:${name}`, `Start from ${title}`, [], () => startFrom(adjudication, strategy));
  return [
    start("unanimous", "what all agree on", "unanimous"),
    start("majority", "what most say", "majority"),
    ...adjudication.annotators.map(({ layerId, letter, name }) =>
      start(layerId, `what ${letter} (${name}) says`, { trusted: layerId }),
    ),
  ];
}

/** All commands of an adjudication: its own, and those that go with them. */
export function listAdjudicationCommands(adjudication: Adjudication): readonly Command[] {
  const own = [
    ...listTakingCommands(adjudication),
    command("version", "Give a version of your own; again when done", ["e"], () =>
      versionActive(adjudication),
    ),
    command("none", "Take none", ["x"], () => takeNothing(adjudication)),
    command("keep", "Keep the earlier decision", ["k"], () => keepActive(adjudication)),
    command("clear", "Open the decision again", ["u"], () => reopenActive(adjudication)),
    command("agreed", "Take all on which all agree", ["a"], () => takeAllAgreed(adjudication)),
    ...listStartingCommands(adjudication),
  ];
  const titles = {
    item: "candidate",
    decision: "decision",
    returning: "Return a layer with a message",
    finish: "Finish the adjudication",
    leave: "Leave selection, version or candidate",
    reply: "Reply in the thread",
    openCard: "Open the fields of a version of your own",
    closed: "This article is not under adjudication now.",
  };
  return listJudgingCommands(adjudication.judging, own, titles, ["p"]).filter(
    ({ name }) => name !== "others",
  );
}
