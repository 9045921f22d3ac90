import { choiceToAsk, choiceToChange } from "@/lib/core/annotation/given-attributes.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Reader } from "./reader.ts";

/**
 * Asks for the first choice of the label that these spans have just got. The next key may give it; any other key goes on without. Where a default has
 * given it, it is only shown, with keys that mean nothing else to change it, and every other key is a command at once. What is offered for the mark is
 * shown as well.
 */
export function askFirstChoice(reader: Reader, spans: readonly Span[]): void {
  if (reader.isJudging) return;
  const label = reader.label(spans[0]?.labelId ?? "");
  const choice = label && choiceToAsk(label, spans);
  const given = label && choiceToChange(label, spans);
  reader.state.set({
    isFilling: false,
    asked: label
      ? {
          spanIds: spans.map(({ id }) => id),
          name: (choice ?? given)?.name ?? null,
          isGiven: choice === undefined && given !== undefined,
        }
      : null,
  });
}

/** Nothing is asked any more; also ends the way from gap to gap. */
export function stopAsking(reader: Reader): void {
  reader.state.set({ asked: null, isFilling: false });
}
