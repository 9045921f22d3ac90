/**
 * What counts as marking the same, after the four measures of SemEval-2013 task 9.1 (Segura-Bedmar, Martínez and Herrero-Zazo 2013):
 * `strict` the same edges and label; `exact` the same edges; `partial` the same edges, or for half an overlap; `type` an overlap and
 * the same label. `strict` and `type` never pair two labels, `exact` and `partial` do.
 */
export const spanModes = ["strict", "exact", "partial", "type"] as const;
export type SpanMode = (typeof spanModes)[number];

/** As much of a span as a comparison looks at. Offsets are code points. */
export type Mark = {
  readonly id: string;
  readonly labelId: string;
  readonly start: number;
  readonly end: number;
};

/** What two spans that overlap are worth in halves: 2, 1 or 0. */
export function halfCredits(a: Mark, b: Mark, mode: SpanMode): 0 | 1 | 2 {
  switch (mode) {
    case "strict":
      return hasSameEdges(a, b) && a.labelId === b.labelId ? 2 : 0;
    case "exact":
      return hasSameEdges(a, b) ? 2 : 0;
    case "partial":
      return hasSameEdges(a, b) ? 2 : 1;
    case "type":
      return a.labelId === b.labelId ? 2 : 0;
  }
}

/** Do two spans start and end at the same places? */
export function hasSameEdges(a: Mark, b: Mark): boolean {
  return a.start === b.start && a.end === b.end;
}
