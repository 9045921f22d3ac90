import { roundTicks } from "@/lib/core/round-ticks.ts";
import { figureWords } from "./figure-words.ts";

type Row = { readonly f1: number | null; readonly alpha: number | null };

/** What the charts of agreement have in common: coefficients on one scale, in the tokens of both themes. */
export function chartLook(rows: readonly Row[]) {
  const least = Math.min(0, ...rows.flatMap(({ f1, alpha }) => [f1 ?? 0, alpha ?? 0]));
  const ticks = roundTicks(least, 1, "shares");
  return {
    h: 220,
    withLegend: true,
    accessibilityLayer: false,
    gridColor: "var(--line)",
    textColor: "var(--ink-2)",
    valueFormatter: figureWords,
    yAxisProps: {
      domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1],
      ticks,
      interval: 0,
      width: 44,
      tickFormatter: figureWords,
    },
  };
}
