import { possessiveEnd } from "@/lib/core/text/possessives.ts";
import type { TextRange } from "@/lib/core/text/range.ts";
import { toMarkedRange } from "./marking.ts";
import type { Reader } from "./reader.ts";

/** The ’s, or the apostrophe of a plural, that stands right after the words that a selection means and is none of them; null where there is none. */
export function possessiveAfter(reader: Reader, selected: TextRange, isExact: boolean): TextRange | null {
  if (selected.start === selected.end) return null;
  const meant = toMarkedRange(reader, null, selected, isExact);
  const start = meant?.end ?? selected.end;
  const end = possessiveEnd(reader.index, start);
  return end > start ? { start, end } : null;
}

/** Takes a possessive into the selection before it: these very characters are meant now. */
export function takePossessive(reader: Reader, selected: TextRange, { end }: TextRange): void {
  const meant = toMarkedRange(reader, null, selected, false);
  reader.select({ anchor: meant?.start ?? selected.start, head: end });
  reader.state.set({ isExact: true });
}

/** A press on the possessive right after what was selected takes it in. True where it did. */
export function takePossessiveAt(reader: Reader, character: number | null, selected: TextRange): boolean {
  const possessive = possessiveAfter(reader, selected, reader.state.get().isExact);
  if (character === null || !possessive) return false;
  if (character < possessive.start || character >= possessive.end) return false;
  takePossessive(reader, selected, possessive);
  return true;
}
