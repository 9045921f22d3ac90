"use client";

import "@mantine/charts/styles.css";
import { BarChart } from "@mantine/charts";
import styles from "./agreement.module.css";
import { chartLook } from "./chart-look.ts";

const series = [
  { name: "f1", label: "F1", color: "var(--accent)" },
  { name: "alpha", label: "Alpha", color: "var(--ink-3)" },
];

export function LabelChart({
  rows,
}: {
  rows: readonly { name: string; f1: number | null; alpha: number | null }[];
}) {
  if (rows.every(({ f1, alpha }) => f1 === null && alpha === null)) return null;
  return (
    <div
      role="img"
      aria-label="Bar chart of F1 and alpha by label; the table below has the figures"
      className={styles.chart}
    >
      <BarChart
        {...chartLook(rows)}
        data={rows.map((row) => ({ ...row }))}
        dataKey="name"
        series={series}
        cursorFill="var(--panel)"
        maxBarWidth={28}
        barProps={{ isAnimationActive: false }}
      />
    </div>
  );
}
