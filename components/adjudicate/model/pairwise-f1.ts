import { spanF1 } from "@/lib/core/agreement/span-f1.ts";
import type { SubmittedLayer } from "@/lib/core/review/candidate.ts";

/** F1 of exact spans between annotators, two and two: the mean, the lowest and the highest. */
export type PairwiseF1 = { readonly mean: number; readonly lowest: number; readonly highest: number };

/** Null where no two annotators marked anything that could be compared. */
export function pairwiseF1(layers: readonly SubmittedLayer[]): PairwiseF1 | null {
  const values = layers.flatMap((one, at) =>
    layers.slice(at + 1).flatMap((other) => {
      const { value } = spanF1([...one.layer.spans.values()], [...other.layer.spans.values()], "strict");
      return value === null ? [] : [value];
    }),
  );
  if (values.length === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, lowest: Math.min(...values), highest: Math.max(...values) };
}
