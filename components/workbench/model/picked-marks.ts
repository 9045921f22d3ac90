import { count } from "@/components/shell/count.ts";
import { twinsOf } from "@/lib/core/annotation/offered-attributes.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Direction } from "@/lib/editor/caret.ts";
import { spanWords } from "./marking.ts";
import { goToSpan, neighbour } from "./moving.ts";
import type { Reader } from "./reader.ts";

function announcePicked(reader: Reader): void {
  const { size } = reader.state.get().pickedIds;
  reader.announce(size === 0 ? "No mark is picked." : `${count(size, "mark")} picked.`);
}

/** Picks a mark, or leaves it out again. What was active before is picked along with the first. */
export function togglePicked(reader: Reader, span: Span): void {
  const { pickedIds } = reader.state.get();
  const active = reader.activeSpan;
  const begun = pickedIds.size === 0 && active ? [active.id] : [...pickedIds];
  const isOut = begun.includes(span.id) && (pickedIds.size > 0 || span.id !== active?.id);
  const picked = isOut ? begun.filter((id) => id !== span.id) : [...begun, span.id];
  if (reader.activeSpan === null) reader.activate(span.id);
  reader.pick(picked);
  announcePicked(reader);
}

/** Picks the active mark, or leaves it out again. */
export function toggleActive(reader: Reader): void {
  const span = reader.activeSpan;
  if (span) togglePicked(reader, span);
  else reader.hint("Step to a mark first.");
}

/** Picks the active mark and its neighbour, to which it goes. */
export function extendPicked(reader: Reader, direction: Direction): void {
  const { activeId, selection, pickedIds } = reader.state.get();
  const span = neighbour(reader.order, ({ id }) => id === activeId, selection.head, direction);
  if (!span) {
    reader.hint(direction === "forward" ? "No mark after this one." : "No mark before this one.");
    return;
  }
  const active = reader.activeSpan;
  reader.showAtOnce(() => {
    goToSpan(reader, span);
    reader.pick([...pickedIds, ...(active ? [active.id] : []), span.id]);
  });
  reader.announce(`${spanWords(reader, span)}. ${count(reader.state.get().pickedIds.size, "mark")} picked.`);
}

/** Picks every mark with the label and the words of the active one. */
export function pickSame(reader: Reader): void {
  const span = reader.activeSpan;
  if (!span) {
    reader.hint("Step to a mark first.");
    return;
  }
  const same = [span, ...twinsOf(reader.order, span)];
  reader.pick(same.map(({ id }) => id));
  reader.announce(`${count(same.length, "mark")} picked: ${shortQuote(span.quote)}`);
}

/** No mark is picked any more. */
export function unpickAll(reader: Reader): void {
  reader.pick([]);
  announcePicked(reader);
}
