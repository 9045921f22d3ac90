import type { SpanMode } from "@/lib/core/agreement/span-mode.ts";
import type { UnitKind } from "@/lib/core/agreement/units.ts";

export const modeWords: Record<SpanMode, string> = {
  strict: "Same edges and label",
  exact: "Same edges",
  partial: "Overlaps count half",
  type: "Overlap and same label",
};

export const unitWords: Record<UnitKind, string> = { token: "Words", sentence: "Sentences" };

/** What F1 says, for the number of marks out of a hundred. */
export const sharedWords: Record<SpanMode, string> = {
  strict: "with the same edges and the same label",
  exact: "with the same edges, whatever the label",
  partial: "whatever the label, where one that only overlaps counts half",
  type: "with the same label, on words that overlap",
};
