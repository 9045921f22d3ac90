"use client";

import "@mantine/charts/styles.css";
import { BarChart } from "@mantine/charts";
import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { Card } from "@/components/shell/card.tsx";
import { count } from "@/components/shell/count.ts";
import { axisDayWords } from "@/lib/core/date-words.ts";
import type { Period } from "@/lib/core/progress/periods.ts";
import type { ProgressTable as Table } from "@/lib/core/progress/progress-table.ts";
import { roundTicks } from "@/lib/core/round-ticks.ts";
import { CsvLink } from "./csv-link.tsx";
import styles from "./progress.module.css";
import { ProgressTable } from "./progress-table.tsx";

type Unit = "days" | "weeks";

const title = "Over time";
/** What is done in the end: articles, and to an annotator their own layers. */
const ends = {
  own: { label: "Layers accepted", piece: "layer", done: "accepted" },
  all: { label: "Articles settled", piece: "article", done: "settled" },
} as const;
type End = (typeof ends)[keyof typeof ends];

function describe(periods: readonly Period[], unit: Unit, { piece, done }: End): string {
  const sum = (name: "submitted" | "settled") => periods.reduce((total, period) => total + period[name], 0);
  const span = count(periods.length, unit === "days" ? "day" : "week");
  return `Bar chart: ${count(sum("submitted"), "layer")} submitted and ${count(sum("settled"), piece)} ${done} in ${span}. The same numbers follow as a table.`;
}

function countAxis(periods: readonly Period[]) {
  const ticks = roundTicks(
    0,
    Math.max(0, ...periods.flatMap(({ submitted, settled }) => [submitted, settled])),
    "counts",
  );
  return { ticks, domain: [0, ticks.at(-1) ?? 1], interval: 0 };
}

export function OverTime({
  slug,
  isOwn,
  periods,
  tables,
}: {
  slug: string;
  isOwn: boolean;
  periods: Readonly<Record<Unit, readonly Period[]>>;
  tables: Readonly<Record<Unit, Table>>;
}) {
  const [unit, setUnit] = useState<Unit>("days");
  const shown = periods[unit];
  const end = isOwn ? ends.own : ends.all;
  const name = `${title}, by ${unit === "days" ? "day" : "week"}`;
  if (periods.weeks.length === 0) {
    return (
      <Card title={title} aside={<CsvLink slug={slug} table={unit} title={name} />}>
        <p className={styles.note}>Nothing has been submitted yet.</p>
      </Card>
    );
  }
  return (
    <Card title={title} aside={<CsvLink slug={slug} table={unit} title={name} />}>
      <SegmentedControl
        size="xs"
        aria-label="Days or weeks"
        value={unit}
        onChange={(value) => setUnit(value === "weeks" ? "weeks" : "days")}
        data={[
          { value: "days", label: "Days" },
          { value: "weeks", label: "Weeks" },
        ]}
      />
      {shown.length > 0 ? (
        <div role="img" aria-label={describe(shown, unit, end)} className={styles.chart}>
          <BarChart
            h={220}
            data={shown.map((period) => ({ ...period, start: axisDayWords(period.start) }))}
            dataKey="start"
            series={[
              { name: "submitted", label: "Layers submitted", color: "var(--warn)" },
              { name: "settled", label: end.label, color: "var(--ok)" },
            ]}
            withLegend
            accessibilityLayer={false}
            gridColor="var(--line)"
            textColor="var(--ink-2)"
            cursorFill="var(--panel)"
            maxBarWidth={28}
            yAxisProps={{ ...countAxis(shown), width: 36 }}
            barProps={{ isAnimationActive: false }}
          />
        </div>
      ) : (
        <p className={styles.note}>Nothing in the last 42 days. Earlier weeks are under Weeks.</p>
      )}
      <details className={styles.details}>
        <summary>As a table</summary>
        <ProgressTable table={tables[unit]} title={name} />
      </details>
      <p className={styles.note}>
        Days are of UTC, weeks begin on Monday. A layer counts on the day it was last submitted; a returned
        one counts again when it comes back.
      </p>
    </Card>
  );
}
