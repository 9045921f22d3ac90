import type { KeyName } from "@/lib/core/keys/key-name.ts";
import type { CommandName } from "@/lib/core/keys/screen-keys.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";
import { type Command, pageCommand, textCommand } from "../commands/command.ts";
import { listCommands } from "../commands/commands.ts";
import { findOn } from "../model/finding.ts";
import { leave, openCard } from "../model/moving.ts";
import { finishPicking } from "../model/picking.ts";
import type { Reader } from "../model/reader.ts";
import { takeBack } from "../model/take-back.ts";
import type { AnyJudging } from "./judging-context.tsx";

/** Commands of the reader that reviewers do otherwise, or have no use for. */
const replaced: readonly CommandName[] = [
  "nextMark",
  "previousMark",
  "findNext",
  "nextMissing",
  "openCard",
  "remove",
  "undo",
  "redo",
  "submit",
  "feedback",
  "unsubmit",
  "leave",
  "takeOffered",
  "pick",
  "pickNext",
  "pickPrevious",
  "pickSame",
  "unpick",
];

/** Commands of the reader whose key means something else to reviewers. */
const otherKeys: Readonly<Partial<Record<CommandName, readonly KeyName[]>>> = {
  growParagraph: ["Shift+p"],
  link: ["l"],
  findLabel: ["Shift+l"],
};

/** A command of reviewers, whose key counts anywhere but in a field. */
export function reviewCommand(
  name: CommandName,
  title: string,
  keys: readonly KeyName[],
  run: () => void,
): Command {
  return pageCommand(name, "Review", title, keys, run);
}

/** Commands that change gold, with undo and redo; where it is closed they say so in a sentence instead. */
function changingGold(reader: Reader, commands: readonly Command[], closed: string): readonly Command[] {
  const all = [
    ...commands,
    reviewCommand("undo", "Undo", ["Mod+z"], () => void takeBack(reader, "undo")),
    reviewCommand("redo", "Redo", ["Mod+Shift+z", "Mod+y"], () => void takeBack(reader, "redo")),
  ];
  return all.map(({ run, ...rest }) => ({
    ...rest,
    run: (_reader, isExtended) => {
      if (reader.state.get().isEditable) run(reader, isExtended);
      else reader.hint(closed);
    },
  }));
}

/** What the commands of a screen are called, where they are not called the same on all. */
type Titles = {
  /** What is judged: "mark". */
  readonly item: string;
  /** What is made of it: "verdict". */
  readonly decision: string;
  readonly returning: string;
  readonly finish: string;
  readonly leave: string;
  readonly reply: string;
  readonly openCard: string;
  /** Why nothing can be judged while the layers are closed. */
  readonly closed: string;
};

/** All commands of a screen that judges: its own, those that all such screens have, and those of the reader that go with them. */
export function listJudgingCommands(
  judging: AnyJudging,
  own: readonly Command[],
  titles: Titles,
  previousKeys: readonly KeyName[],
): readonly Command[] {
  const { reader, state } = judging;
  const { item, decision } = titles;
  const changing = [
    ...own,
    reviewCommand("reason", "Give a reason", ["."], () => judging.focusActive("reason")),
    reviewCommand("cite", "Cite a rule", ["g"], () => askRule(judging)),
    reviewCommand("lastReason", `Give a reason for the last ${decision}`, [","], () => judging.focusLast()),
    reviewCommand("return", titles.returning, [], () => state.set({ dialog: "return" })),
    reviewCommand("finish", titles.finish, ["Mod+Enter"], () => state.set({ dialog: "finish" })),
  ];
  return [
    ...changingGold(reader, changing, titles.closed),
    reviewCommand("nextMark", `Next ${item}`, ["j"], () => judging.step("forward")),
    findNextCommand(`next ${item}`, () => judging.step("forward")),
    reviewCommand("previousMark", `Previous ${item}`, previousKeys, () => judging.step("back")),
    leaveCommand(judging, titles.leave),
    reviewCommand("reply", titles.reply, ["r"], () => judging.focusActive("reply")),
    openCardCommand(judging, titles.openCard),
    ...listReaderCommands(reader.article),
  ];
}

/** Asks for the rule that a verdict rests on, where the project has any. */
function askRule(judging: AnyJudging): void {
  const { reader } = judging;
  if (reader.article.rules.length > 0) judging.focusActive("rule");
  else reader.hint("The project has no rules yet; its guidelines are the place for them.");
}

/** Enter in the text: picks the end of a link, or opens the card of a mark and its fields. */
function openCardCommand(judging: AnyJudging, title: string): Command {
  return textCommand("openCard", "Review", title, ["Enter"], (reader) => {
    if (reader.state.get().pick) finishPicking(reader);
    else {
      openCard(reader);
      judging.edit(judging.state.get().activeKey);
    }
  });
}

/** Esc in the text: closes the fields of the active mark, which stays as it is by then, before it leaves the mark. */
function leaveCommand(judging: AnyJudging, title: string): Command {
  return textCommand("leave", "Step", title, ["Escape"], (reader) => {
    const { start, end } = reader.selectedRange();
    const { pick, finding } = reader.state.get();
    if (judging.state.get().editedKey === null || start < end || pick || finding) leave(reader);
    else {
      judging.edit(null);
      reader.announce("The fields are closed; what you changed stays.");
    }
  });
}

/** N: on with the search, as long as there is one; otherwise `step` goes to the next of what is judged. */
function findNextCommand(title: string, step: () => void): Command {
  return pageCommand("findNext", "Step", `Next place of what is sought, or ${title}`, ["n"], (reader) => {
    if (reader.state.get().finding) findOn(reader, "forward");
    else step();
  });
}

/** The commands of the reader that go with those of reviewers. */
function listReaderCommands(article: ArticleView): readonly Command[] {
  return listCommands(article)
    .filter(({ name }) => !replaced.includes(name))
    .map((command) => ({ ...command, keys: otherKeys[command.name] ?? command.keys }));
}
