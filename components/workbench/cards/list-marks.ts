import type { Label } from "@/lib/core/annotation/label.ts";
import type { Span } from "@/lib/core/annotation/span.ts";

export const markOrders = ["text", "label"] as const;
export type MarkOrder = (typeof markOrders)[number];

export type MarkFilter = {
  /** Ids of the only marks that are shown; null: of any. */
  readonly only: ReadonlySet<string> | null;
  /** Ids of labels whose marks are left out. */
  readonly hidden: ReadonlySet<string>;
  readonly search: string;
  readonly order: MarkOrder;
  readonly labels: readonly Label[];
};

/** The marks of the side column: those of the labels shown whose quote or note holds the search, in the order chosen. */
export function listMarks(
  spans: readonly Span[],
  { only, hidden, search, order, labels }: MarkFilter,
): readonly Span[] {
  const wanted = search.trim().toLocaleLowerCase();
  const found =
    !only && hidden.size === 0 && wanted === ""
      ? spans
      : spans.filter(
          ({ id, labelId, quote, note }) =>
            (only?.has(id) ?? true) &&
            !hidden.has(labelId) &&
            `${quote}\n${note}`.toLocaleLowerCase().includes(wanted),
        );
  if (order === "text") return found;
  const place = new Map(labels.map(({ id }, index) => [id, index]));
  return found.toSorted((a, b) => (place.get(a.labelId) ?? 0) - (place.get(b.labelId) ?? 0));
}
