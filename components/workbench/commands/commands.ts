import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { KeyName } from "@/lib/core/keys/key-name.ts";
import type { CommandName } from "@/lib/core/keys/screen-keys.ts";
import type { Direction, Edge, Unit } from "@/lib/editor/caret.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";
import { askNextMissing, takeOffered } from "../model/asking.ts";
import { askClip } from "../model/clipping.ts";
import { turnFeedback } from "../model/feedback.ts";
import { findOn, startFinding } from "../model/finding.ts";
import { openLabelSearch } from "../model/label-search.ts";
import { applyLabel, moveActiveEdge, removeSelected } from "../model/marking.ts";
import { backToText, growTo, leave, moveCaret, openCard, stepToSpan } from "../model/moving.ts";
import { extendPicked, pickSame, toggleActive, unpickAll } from "../model/picked-marks.ts";
import { finishPicking, startPickingActive } from "../model/picking.ts";
import { takeBack } from "../model/take-back.ts";
import { type Command, pageCommand as page, textCommand as text } from "./command.ts";

function grow(name: CommandName, unit: Unit, key: KeyName): Command {
  return text(name, "Select", `Select the ${unit}, then the next`, [key], (reader) => growTo(reader, unit));
}

function caret(name: CommandName, unit: Unit, direction: Direction, modifier: "Alt" | "Mod"): Command {
  const place = direction === "forward" ? `next ${unit}` : `${unit} before`;
  const arrow = direction === "forward" ? "ArrowDown" : "ArrowUp";
  const keys = [`${modifier}+${arrow}`, `${modifier}+Shift+${arrow}`];
  return text(name, "Select", `Caret to the ${place} (Shift selects)`, keys, (reader, isExtended) =>
    moveCaret(reader, unit, direction, isExtended),
  );
}

function edge(
  name: CommandName,
  side: Edge,
  unit: "character" | "word",
  direction: Direction,
  key: KeyName,
): Command {
  const title = `${side === "start" ? "Start" : "End"} one ${unit} ${direction === "back" ? "earlier" : "later"}`;
  return page(name, "Edges", title, [key], (reader) => moveActiveEdge(reader, side, unit, direction));
}

const general: readonly Command[] = [
  page("nextMark", "Step", "Next mark", ["j"], (reader) => stepToSpan(reader, "forward")),
  page("previousMark", "Step", "Previous mark", ["k"], (reader) => stepToSpan(reader, "back")),
  page("nextMissing", "Step", "Next mark with something missing", ["m"], askNextMissing),
  page("feedback", "Step", "Show all marks, the changed or the discussed ones", ["Shift+f"], turnFeedback),
  text("openCard", "Step", "Open the mark’s card", ["Enter"], (reader) =>
    reader.state.get().pick ? finishPicking(reader) : openCard(reader),
  ),
  page("backToText", "Step", "Back to the text", ["t"], backToText),
  text("leave", "Step", "Leave selection, painting, picked marks or mark", ["Escape"], leave),
  page("find", "Step", "Find in the text", ["/"], startFinding),
  page("findNext", "Step", "Next place of what is sought", ["n"], (reader) => findOn(reader, "forward")),
  page("findPrevious", "Step", "Place before of what is sought", ["Shift+n"], (reader) =>
    findOn(reader, "back"),
  ),
  grow("growWord", "word", "w"),
  grow("growSentence", "sentence", "s"),
  grow("growParagraph", "paragraph", "p"),
  caret("sentenceForward", "sentence", "forward", "Alt"),
  caret("sentenceBack", "sentence", "back", "Alt"),
  caret("paragraphForward", "paragraph", "forward", "Mod"),
  caret("paragraphBack", "paragraph", "back", "Mod"),
  edge("growStart", "start", "character", "back", "["),
  edge("growEnd", "end", "character", "forward", "]"),
  edge("growStartWord", "start", "word", "back", "{"),
  edge("growEndWord", "end", "word", "forward", "}"),
  edge("shrinkStart", "start", "character", "forward", "Alt+["),
  edge("shrinkEnd", "end", "character", "back", "Alt+]"),
  edge("shrinkStartWord", "start", "word", "forward", "Alt+{"),
  edge("shrinkEndWord", "end", "word", "back", "Alt+}"),
  text("remove", "Edit", "Remove the mark, or the picked ones", ["Delete", "Backspace"], removeSelected),
  page("takeOffered", "Edit", "Take the values offered for the mark", ["y"], takeOffered),
  page("findLabel", "Mark", "Search the labels, and mark with one", ["l"], openLabelSearch),
  page("pick", "Pick", "Pick the mark, or leave it out", ["x"], toggleActive),
  page("pickNext", "Pick", "Pick the next mark too", ["Shift+j"], (reader) =>
    extendPicked(reader, "forward"),
  ),
  page("pickPrevious", "Pick", "Pick the mark before too", ["Shift+k"], (reader) =>
    extendPicked(reader, "back"),
  ),
  page("pickSame", "Pick", "Pick all marks with this label and these words", ["Shift+x"], pickSame),
  page("unpick", "Pick", "Pick no mark", [], unpickAll),
  page("link", "Edit", "Pick the mark’s speaker in the text", ["r"], startPickingActive),
  page("others", "Edit", "Mark the other occurrences too", ["o"], (reader) => {
    if (reader.activeSpan) reader.state.set({ dialog: "occurrences" });
    else reader.hint("Step to a mark first.");
  }),
  page("undo", "Edit", "Undo", ["Mod+z"], (reader) => void takeBack(reader, "undo")),
  page("redo", "Edit", "Redo", ["Mod+Shift+z", "Mod+y"], (reader) => void takeBack(reader, "redo")),
  page("submit", "Article", "Submit", ["Mod+Enter"], (reader) => {
    if (reader.state.get().isEditable) reader.state.set({ dialog: "submit" });
  }),
  page("unsubmit", "Article", "Take the submitted article back", [], (reader) => {
    if (reader.unsubmit) reader.unsubmit();
    else reader.hint("This article is not submitted.");
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
    ...(article.mayClip ? [page("clip", "Edit", "Clip the mark to a rule", ["c"], askClip)] : []),
    ...general,
  ];
}
