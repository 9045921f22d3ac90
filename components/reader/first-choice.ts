import { firstChoice } from "@/lib/core/annotation/given-attributes.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Reader } from "./reader.ts";

/** Asks for the first choice of the label that these spans have just got. The next key may give it; any other key goes on without. */
export function askFirstChoice(reader: Reader, spans: readonly Span[]): void {
  if (reader.isJudging) return;
  const label = reader.label(spans[0]?.labelId ?? "");
  const choice = label && firstChoice(label);
  reader.state.set({
    isFilling: false,
    asked: choice ? { spanIds: spans.map(({ id }) => id), name: choice.name } : null,
  });
}

/** Nothing is asked any more; also ends the way from gap to gap. */
export function stopAsking(reader: Reader): void {
  reader.state.set({ asked: null, isFilling: false });
}
