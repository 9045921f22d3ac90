import type { PointerListener } from "@/lib/editor/pointer-plugin.ts";
import { applyLabel } from "./marking.ts";
import { nextInStack, openSheet, spansAt } from "./moving.ts";
import { togglePicked } from "./picked-marks.ts";
import { finishPicking } from "./picking.ts";
import type { Reader } from "./reader.ts";

/** The pointer was let go: a selection made with it may already be what was wanted. */
function finishSelection(reader: Reader, isExact: boolean): void {
  reader.state.set({ isPointing: false, isExact });
  const { start, end } = reader.selectedRange();
  const { pick, paintLabelId } = reader.state.get();
  if (start === end) return;
  if (pick) finishPicking(reader, isExact);
  else if (paintLabelId) applyLabel(reader, paintLabelId, isExact);
}

/** A click goes through the marks that lie one above the other, or says where a relation leads. */
function click(reader: Reader, character: number | null): void {
  reader.editor?.syncSelection();
  if (reader.state.get().pick) {
    finishPicking(reader);
    return;
  }
  if (reader.state.get().pickedIds.size > 0) reader.pick([]);
  const stack = character === null ? [] : reader.distinct(spansAt(reader, character));
  reader.activate(nextInStack(stack, reader.state.get().activeId)?.id ?? null);
  openSheet(reader);
}

/** Picks the mark under a press with Shift to the others. Where no mark is active, Shift selects up to the place, as everywhere. */
function pickAt(reader: Reader, character: number): boolean {
  const [span] = reader.distinct(spansAt(reader, character));
  if (!span || reader.isJudging || reader.targets.length === 0) return false;
  togglePicked(reader, span);
  return true;
}

/** What the pointer does to a reader: it selects, labels at the end of a drag when a label was chosen first, and steps to marks. */
export function pointerOf(reader: Reader): PointerListener {
  return {
    onPress: () => reader.state.set({ isPointing: true, isExact: false }),
    onRelease: ({ altKey }) => finishSelection(reader, altKey),
    onBreakOff: () => reader.state.set({ isPointing: false }),
    onClick: (character) => click(reader, character),
    onShiftPress: (character) => pickAt(reader, character),
    onHover: (character) =>
      reader.hover(character === null ? null : (spansAt(reader, character)[0]?.id ?? null)),
  };
}
