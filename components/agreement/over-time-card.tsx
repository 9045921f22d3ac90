import { PlainTable } from "@/components/shell/plain-table.tsx";
import { axisDayWords, dayWords } from "@/lib/core/date-words.ts";
import type { AgreementQuery, AgreementView } from "@/lib/schemas/agreement.ts";
import styles from "./agreement.module.css";
import { daysOfWeek, disagreementsPath } from "./agreement-address.ts";
import { AgreementCard } from "./agreement-card.tsx";
import { FigureCell } from "./figure-cell.tsx";
import { WeekChart } from "./week-chart.tsx";

const title = "Over time";
const weeksShown = 12;

export function OverTimeCard({
  slug,
  query,
  weeks,
}: {
  slug: string;
  query: AgreementQuery;
  weeks: AgreementView["weeks"];
}) {
  const toTable = (rows: AgreementView["weeks"], name: string) => (
    <PlainTable
      title={name}
      columns={[
        { title: "Week of" },
        { title: "F1", isNumber: true },
        { title: "Alpha", isNumber: true },
        { title: "Articles", isNumber: true },
      ]}
      rows={rows.map(({ week, f1, alpha }) => {
        const days = daysOfWeek(week);
        const href = disagreementsPath(slug, query, days);
        const monday = dayWords(days.from);
        return {
          key: week,
          cells: [
            monday,
            <FigureCell key="f1" figure={f1} what={`F1 of the week of ${monday}`} href={href} />,
            <FigureCell key="alpha" figure={alpha} what={`alpha of the week of ${monday}`} href={href} />,
            f1.articles,
          ],
        };
      })}
    />
  );
  const latest = weeks.slice(-weeksShown);
  const earlier = weeks.slice(0, -weeksShown);
  return (
    <AgreementCard title={title} slug={slug} query={query} table="weeks" how="weeks">
      <WeekChart
        rows={weeks.map(({ week, f1, alpha }) => ({
          week: axisDayWords(daysOfWeek(week).from),
          f1: f1.value,
          alpha: alpha.value,
        }))}
      />
      {toTable(latest, title)}
      {earlier.length > 0 && (
        <details className={styles.more}>
          <summary className={styles.moreTitle}>{earlier.length} earlier weeks</summary>
          {toTable(earlier, `${title}, earlier`)}
        </details>
      )}
    </AgreementCard>
  );
}
