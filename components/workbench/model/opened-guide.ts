import type { RuleView } from "@/lib/schemas/rule.ts";
import type { Reader } from "./reader.ts";
import type { GuideName } from "./reader-state.ts";

export const projectGuide: GuideName = "project";

/** Whether a label has anything to read: an introduction, or a rule in force. */
export function hasGuideline(
  { id, guideline }: { id: string; guideline: string },
  rules: readonly Pick<RuleView, "labelId" | "isArchived">[],
): boolean {
  return guideline !== "" || rules.some(({ labelId, isArchived }) => labelId === id && !isArchived);
}

/**
 * What the guide opens on: what was chosen, else the guideline of the active mark's label, else the project's, else the
 * first label's that has one.
 */
export function openedGuide({ article, activeSpan }: Reader, chosen: GuideName | null): GuideName {
  if (chosen !== null) return chosen;
  const written = article.labels.filter((label) => !label.isArchived && hasGuideline(label, article.rules));
  const active = written.find(({ id }) => id === activeSpan?.labelId);
  if (active) return active.id;
  return article.project.guidelines.content.length > 0 ? projectGuide : (written[0]?.id ?? projectGuide);
}
