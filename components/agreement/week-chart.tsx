"use client";

import "@mantine/charts/styles.css";
import { LineChart } from "@mantine/charts";
import styles from "./agreement.module.css";
import { chartLook } from "./chart-look.ts";

const series = [
  { name: "f1", label: "F1", color: "var(--accent)" },
  { name: "alpha", label: "Alpha", color: "var(--ink-3)", strokeDasharray: "5 4" },
];

export function WeekChart({
  rows,
}: {
  rows: readonly { week: string; f1: number | null; alpha: number | null }[];
}) {
  if (rows.length < 2) return null;
  return (
    <div
      role="img"
      aria-label="Line chart of F1 and alpha by week; the table below has the figures"
      className={styles.chart}
    >
      <LineChart
        {...chartLook(rows)}
        data={rows.map((row) => ({ ...row }))}
        dataKey="week"
        series={series}
        curveType="linear"
        connectNulls
        lineProps={{ isAnimationActive: false }}
      />
    </div>
  );
}
