import type { Label } from "@/lib/core/annotation/label.ts";

const mostSideBySide = 9;
const shownOfMany = 8;

/** A label that can be given, and its place among all. */
type UsableLabel = Label & { readonly index: number };

/** The labels that can be given, and those of them that stand side by side: all of a few, the first of many, which are searched. */
export function labelsAtHand(all: readonly Label[]): {
  readonly labels: readonly UsableLabel[];
  readonly shown: readonly UsableLabel[];
} {
  const labels = all.map((label, index) => ({ ...label, index })).filter(({ isArchived }) => !isArchived);
  return { labels, shown: labels.length > mostSideBySide ? labels.slice(0, shownOfMany) : labels };
}
