import type { Layer } from "@/lib/core/annotation/layer.ts";

/** What the introduction asks for, one after the other. */
export const practiceSteps = ["select", "label", "edge", "undo"] as const;

type Spans = Layer["spans"];

/** How far somebody is in the introduction. */
export type Practice = {
  /** How many of the steps are done. */
  readonly done: number;
  /** In the last step: the mark is removed and not yet back. */
  readonly isRemoved: boolean;
  /** The marks as they were seen last. */
  readonly spans: Spans;
};

export const untried: Practice = { done: 0, isRemoved: false, spans: new Map() };

/** What somebody has done now that the marks are these; the same object when nothing of it counts. */
export function advance(
  practice: Practice,
  now: { readonly isSelected: boolean; readonly spans: Spans },
): Practice {
  const { spans } = now;
  const before = practice.spans;
  const step = practiceSteps[practice.done];
  const seen = spans === before ? practice : { ...practice, spans };
  const next = { ...seen, done: practice.done + 1 };
  switch (step) {
    case "select":
      return now.isSelected ? next : seen;
    case "label":
      return spans.size > before.size ? next : seen;
    case "edge":
      return hasMoved(before, spans) ? next : seen;
    case "undo":
      if (practice.isRemoved && spans.size > before.size) return next;
      return spans.size < before.size ? { ...seen, isRemoved: true } : seen;
    default:
      return seen;
  }
}

function hasMoved(before: Spans, spans: Spans): boolean {
  return [...spans.values()].some(({ id, start, end }) => {
    const old = before.get(id);
    return old !== undefined && (old.start !== start || old.end !== end);
  });
}
