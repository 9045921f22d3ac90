import type { KeyName } from "@/lib/core/keys/key-name.ts";
import type { CommandName } from "@/lib/core/keys/screen-keys.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";
import { findOn } from "../model/finding.ts";
import { leave, openCard } from "../model/moving.ts";
import { finishPicking } from "../model/picking.ts";
import type { Reader } from "../model/reader.ts";
import { takeBack } from "../model/take-back.ts";
import { type Command, pageCommand, textCommand } from "./command.ts";
import { listCommands } from "./commands.ts";

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
export function changingGold(
  reader: Reader,
  commands: readonly Command[],
  closed: string,
): readonly Command[] {
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

/** Asks for the rule that a verdict rests on, where the project has any. */
export function askRule(reader: Reader, ask: () => void): void {
  if (reader.article.rules.length > 0) ask();
  else reader.hint("The project has no rules yet; its guidelines are the place for them.");
}

/** Enter in the text: picks the end of a link, or opens the card of a mark and then does `onOpened`. */
export function openCardCommand(title: string, onOpened: () => void): Command {
  return textCommand("openCard", "Review", title, ["Enter"], (reader) => {
    if (reader.state.get().pick) finishPicking(reader);
    else {
      openCard(reader);
      onOpened();
    }
  });
}

/** Esc in the text: closes the fields of the active mark, which stays as it is by then, before it leaves the mark. */
export function leaveCommand(title: string, fields: { areOpen: () => boolean; close: () => void }): Command {
  return textCommand("leave", "Step", title, ["Escape"], (reader) => {
    const { start, end } = reader.selectedRange();
    const { pick, finding } = reader.state.get();
    if (!fields.areOpen() || start < end || pick || finding) leave(reader);
    else {
      fields.close();
      reader.announce("The fields are closed; what you changed stays.");
    }
  });
}

/** N: on with the search, as long as there is one; otherwise `step` goes to the next of what is judged. */
export function findNextCommand(title: string, step: () => void): Command {
  return pageCommand("findNext", "Step", `Next place of what is sought, or ${title}`, ["n"], (reader) => {
    if (reader.state.get().finding) findOn(reader, "forward");
    else step();
  });
}

/** The commands of the reader that go with those of reviewers. */
export function listReaderCommands(article: ArticleView): readonly Command[] {
  return listCommands(article)
    .filter(({ name }) => !replaced.includes(name))
    .map((command) => ({ ...command, keys: otherKeys[command.name] ?? command.keys }));
}
