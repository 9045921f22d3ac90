import type { TextRange } from "@/lib/core/text/range.ts";
import type { PointerListener } from "@/lib/editor/pointer-plugin.ts";
import { applyLabel } from "./marking.ts";
import { nextInStack, openSheet, spansAt } from "./moving.ts";
import { togglePicked } from "./picked-marks.ts";
import { finishPicking } from "./picking.ts";
import { takePossessiveAt } from "./possessive.ts";
import type { Reader } from "./reader.ts";

/** The pointer was let go: a selection made with it may already be what was wanted. */
function finishSelection(reader: Reader, hasAlt: boolean): void {
  // A click may have taken the possessive.
  const isExact = hasAlt || reader.state.get().isExact;
  reader.state.set({ isPointing: false, isExact });
  const { start, end } = reader.selectedRange();
  const { pick, paintLabelId } = reader.state.get();
  if (start === end) return;
  if (pick) finishPicking(reader, isExact);
  else if (paintLabelId) applyLabel(reader, paintLabelId, isExact);
}

/**
 * A click goes through the marks that lie one above the other, or says where a relation leads. On the ’s after the words that were selected until then it
 * takes the ’s in.
 */
function click(reader: Reader, character: number | null, before: TextRange | null): void {
  reader.editor?.syncSelection();
  if (before && takePossessiveAt(reader, character, before)) return;
  if (reader.state.get().pick) {
    finishPicking(reader);
    return;
  }
  if (reader.state.get().pickedIds.size > 0) reader.pick([]);
  const stack = character === null ? [] : reader.distinct(spansAt(reader, character));
  reader.activate(nextInStack(stack, reader.state.get().activeId)?.id ?? null);
  openSheet(reader);
}

/** A press with Shift on the ’s after the selection takes it in, on a mark it picks that to the others. Where no mark is active, Shift selects up to the place, as everywhere. */
function pressWithShift(reader: Reader, character: number): boolean {
  if (takePossessiveAt(reader, character, reader.selectedRange())) return true;
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
    onClick: (character, _event, before) => click(reader, character, before),
    onShiftPress: (character) => pressWithShift(reader, character),
    onHover: (character) =>
      reader.hover(character === null ? null : (spansAt(reader, character)[0]?.id ?? null)),
  };
}
