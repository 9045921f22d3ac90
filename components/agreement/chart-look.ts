import { figureWords } from "./figure-words.ts";

/** What the charts of agreement have in common: coefficients on one scale, in the tokens of both themes. */
export const chartLook = {
  h: 220,
  withLegend: true,
  accessibilityLayer: false,
  gridColor: "var(--line)",
  textColor: "var(--ink-2)",
  valueFormatter: figureWords,
  yAxisProps: {
    domain: [(least: number) => Math.min(0, least), 1] as const,
    width: 44,
    tickFormatter: figureWords,
  },
};
