import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";
import { historyCommand } from "./history-command.ts";
import { isSingleKey, type KeyName } from "./keys.ts";
import { applyLabel, moveActiveEdge, removeActive } from "./marking.ts";
import { backToText, growTo, leave, moveCaret, openCard, stepToSpan } from "./moving.ts";
import { finishPicking, startPickingActive } from "./picking.ts";
import type { Reader } from "./reader.ts";

/** Something that can be done with a key, from the palette, or both. */
export type Command = {
  /** The name under which a person's own key for it is kept. */
  readonly name: string;
  readonly title: string;
  readonly group: "Review" | "Mark" | "Step" | "Select" | "Edges" | "Edit" | "Article";
  /** The keys it has by default; a person's own key takes the place of all. */
  readonly keys: readonly KeyName[];
  /** Where its key counts: only in the text, or anywhere but in a field. */
  readonly scope: "text" | "page";
  /** `isExtended`: the key was pressed with Shift. */
  readonly run: (reader: Reader, isExtended: boolean) => void;
};

function text(
  name: string,
  group: Command["group"],
  title: string,
  keys: KeyName[],
  run: Command["run"],
): Command {
  return { name, group, title, keys, scope: "text", run };
}

function page(
  name: string,
  group: Command["group"],
  title: string,
  keys: KeyName[],
  run: Command["run"],
): Command {
  return { name, group, title, keys, scope: "page", run };
}

const general: readonly Command[] = [
  page("nextMark", "Step", "Next mark", ["j"], (reader) => stepToSpan(reader, "forward")),
  page("previousMark", "Step", "Previous mark", ["k"], (reader) => stepToSpan(reader, "back")),
  text("openCard", "Step", "Open the mark’s card", ["Enter"], (reader) =>
    reader.state.get().pick ? finishPicking(reader) : openCard(reader),
  ),
  page("backToText", "Step", "Back to the text", ["t"], backToText),
  text("leave", "Step", "Leave selection, painting or mark", ["Escape"], leave),
  text("growWord", "Select", "Select the word, then the next", ["w"], (reader) => growTo(reader, "word")),
  text("growSentence", "Select", "Select the sentence, then the next", ["s"], (reader) =>
    growTo(reader, "sentence"),
  ),
  text("growParagraph", "Select", "Select the paragraph, then the next", ["p"], (reader) =>
    growTo(reader, "paragraph"),
  ),
  text(
    "sentenceForward",
    "Select",
    "Caret to the next sentence (Shift selects)",
    ["Alt+ArrowDown", "Alt+Shift+ArrowDown"],
    (reader, isExtended) => moveCaret(reader, "sentence", "forward", isExtended),
  ),
  text(
    "sentenceBack",
    "Select",
    "Caret to the sentence before (Shift selects)",
    ["Alt+ArrowUp", "Alt+Shift+ArrowUp"],
    (reader, isExtended) => moveCaret(reader, "sentence", "back", isExtended),
  ),
  text(
    "paragraphForward",
    "Select",
    "Caret to the next paragraph (Shift selects)",
    ["Mod+ArrowDown", "Mod+Shift+ArrowDown"],
    (reader, isExtended) => moveCaret(reader, "paragraph", "forward", isExtended),
  ),
  text(
    "paragraphBack",
    "Select",
    "Caret to the paragraph before (Shift selects)",
    ["Mod+ArrowUp", "Mod+Shift+ArrowUp"],
    (reader, isExtended) => moveCaret(reader, "paragraph", "back", isExtended),
  ),
  page("growStart", "Edges", "Start one character earlier", ["["], (reader) =>
    moveActiveEdge(reader, "start", "character", "back"),
  ),
  page("growEnd", "Edges", "End one character later", ["]"], (reader) =>
    moveActiveEdge(reader, "end", "character", "forward"),
  ),
  page("growStartWord", "Edges", "Start one word earlier", ["{"], (reader) =>
    moveActiveEdge(reader, "start", "word", "back"),
  ),
  page("growEndWord", "Edges", "End one word later", ["}"], (reader) =>
    moveActiveEdge(reader, "end", "word", "forward"),
  ),
  page("shrinkStart", "Edges", "Start one character later", ["Alt+["], (reader) =>
    moveActiveEdge(reader, "start", "character", "forward"),
  ),
  page("shrinkEnd", "Edges", "End one character earlier", ["Alt+]"], (reader) =>
    moveActiveEdge(reader, "end", "character", "back"),
  ),
  page("shrinkStartWord", "Edges", "Start one word later", ["Alt+{"], (reader) =>
    moveActiveEdge(reader, "start", "word", "forward"),
  ),
  page("shrinkEndWord", "Edges", "End one word earlier", ["Alt+}"], (reader) =>
    moveActiveEdge(reader, "end", "word", "back"),
  ),
  text("remove", "Edit", "Remove the mark", ["Delete", "Backspace"], removeActive),
  page("link", "Edit", "Pick the mark’s speaker in the text", ["r"], startPickingActive),
  page("others", "Edit", "Mark the other occurrences too", ["o"], (reader) => {
    if (reader.activeSpan) reader.state.set({ dialog: "occurrences" });
    else reader.hint("Step to a mark first.");
  }),
  page("undo", "Edit", "Undo", ["Mod+z"], historyCommand("undo")),
  page("redo", "Edit", "Redo", ["Mod+Shift+z", "Mod+y"], historyCommand("redo")),
  page("submit", "Article", "Submit", ["Mod+Enter"], (reader) => {
    if (reader.state.get().isEditable) reader.state.set({ dialog: "submit" });
  }),
  page("next", "Article", "Next article in my queue", ["Alt+PageDown"], (reader) => reader.goNext?.()),
  page("previous", "Article", "Previous article in my queue", ["Alt+PageUp"], (reader) =>
    reader.goPrevious?.(),
  ),
  page("keys", "Article", "Show all keys", ["?"], (reader) => reader.state.set({ dialog: "keys" })),
];

/** All commands of an article, the labels' first: a label's key marks, with Alt the exact characters. */
export function listCommands(article: ArticleView): readonly Command[] {
  const labels = article.labels.filter(({ isArchived }) => !isArchived);
  return [
    ...labels.flatMap(({ id, name, hotkey }): Command[] => [
      text(
        `label:${name}`,
        "Mark",
        `Mark as ${labelTitle(name)}`,
        hotkey === "" ? [] : [hotkey.toLowerCase()],
        (reader) => applyLabel(reader, id),
      ),
      text(
        `exact:${name}`,
        "Mark",
        `Mark the exact characters as ${labelTitle(name)}`,
        hotkey === "" ? [] : [`Alt+${hotkey.toLowerCase()}`],
        (reader) => applyLabel(reader, id, true),
      ),
      page(`paint:${name}`, "Mark", `Paint with ${labelTitle(name)} until Esc`, [], (reader) =>
        reader.state.set({ paintLabelId: id }),
      ),
    ]),
    ...general,
  ];
}

/** What a person has set for themselves. */
export type KeySettings = { readonly singleKeys: boolean; readonly keys: Readonly<Record<string, string>> };

/** The keys of a command for this person; "" in their settings takes its key away. */
export function keysOf(command: Command, { singleKeys, keys }: KeySettings): readonly KeyName[] {
  const own = keys[command.name];
  const all = own === undefined ? command.keys : own === "" ? [] : [own];
  return singleKeys ? all : all.filter((key) => !isSingleKey(key));
}

/** The first key of each command named, for this person; a command without one is left out. */
export function firstKeys(
  commands: readonly Command[],
  settings: KeySettings,
  names: readonly string[],
): readonly KeyName[] {
  return names.flatMap((name) => {
    const command = commands.find((other) => other.name === name);
    return command ? keysOf(command, settings).slice(0, 1) : [];
  });
}

/** Which command each key gives. Where two want the same key, one that a person chose wins, then the first of the table. */
export function toKeyMap(commands: readonly Command[], settings: KeySettings): ReadonlyMap<KeyName, Command> {
  const chosenLast = commands.toSorted(
    (a, b) => Number(a.name in settings.keys) - Number(b.name in settings.keys),
  );
  const map = new Map<KeyName, Command>();
  for (const command of chosenLast) {
    for (const key of keysOf(command, settings)) {
      if (!map.has(key) || command.name in settings.keys) map.set(key, command);
    }
  }
  return map;
}
