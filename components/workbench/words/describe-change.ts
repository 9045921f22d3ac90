import type { Batch } from "@/lib/core/annotation/change.ts";
import { type Label, labelTitle } from "@/lib/core/annotation/label.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import type { Side } from "@/lib/core/annotation/rebase.ts";

/** One side of a change in words: what it says there, or that it is not there. */
export function describeSide(side: Side, labels: readonly Label[]): string {
  if (!side) return "Not there";
  if ("quote" in side) {
    const label = labels.find(({ id }) => id === side.labelId);
    const attributes = Object.entries(side.attributes).map(
      ([name, value]) => `${labelTitle(name)}: ${value}`,
    );
    const note = side.note ? [`Note: ${side.note}`] : [];
    return [`${labelTitle(label?.name ?? "mark")} ${shortQuote(side.quote)}`, ...attributes, ...note].join(
      " · ",
    );
  }
  return "decision" in side ? `Verdict: ${side.decision.toLowerCase()}` : "A link between two marks";
}

/** What a batch did, by its first change. */
export function describeBatch({ changes }: Batch, labels: readonly Label[]): string {
  const [first] = changes;
  if (!first) return "";
  const what = first.after ? (first.before ? "Changed" : "Added") : "Removed";
  const more = changes.length > 1 ? ` and ${changes.length - 1} more` : "";
  return `${what}: ${describeSide(first.after ?? first.before, labels)}${more}`;
}
