import type { Kinds } from "@/lib/schemas/agreement.ts";
import type { ShownKind } from "@/lib/schemas/disagreement.ts";

/** The kinds in the order they are read in, with what each means. */
export const kindWords: readonly { kind: keyof Kinds; title: string; meaning: string }[] = [
  { kind: "missed", title: "Missed", meaning: "one has marked it, the other nothing there" },
  { kind: "edges", title: "Edges", meaning: "the same label, other edges" },
  { kind: "label", title: "Label", meaning: "the same edges, another label" },
  { kind: "both", title: "Label and edges", meaning: "another label on words that overlap" },
  { kind: "attributes", title: "Attributes", meaning: "the same label and edges, other attributes" },
  { kind: "same", title: "The same", meaning: "alike in all" },
  { kind: "suggestion", title: "Suggestion", meaning: "taken over by both, untouched; in no figure" },
];

/** What one place of the list shows. */
export const stepWords: Record<ShownKind, string> = {
  missed: "only one has marked it",
  edges: "edges differ",
  label: "label differs",
  both: "label and edges differ",
  attributes: "attributes differ",
  relation: "only one has the link",
  suggestion: "one suggestion, taken over by both",
  same: "the same",
  rejected: "rejected in review",
  corrected: "corrected in review",
};
