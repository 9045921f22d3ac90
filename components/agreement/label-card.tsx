import { LabelDot } from "@/components/shell/label-dot.tsx";
import { PlainTable } from "@/components/shell/plain-table.tsx";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { AgreementQuery, AgreementView } from "@/lib/schemas/agreement.ts";
import styles from "./agreement.module.css";
import { disagreementsPath } from "./agreement-address.ts";
import { AgreementCard } from "./agreement-card.tsx";
import { FigureCell } from "./figure-cell.tsx";
import { LabelChart } from "./label-chart.tsx";

const title = "By label";

export function LabelCard({
  slug,
  query,
  labels,
}: {
  slug: string;
  query: AgreementQuery;
  labels: AgreementView["labels"];
}) {
  return (
    <AgreementCard title={title} slug={slug} query={query} table="labels" how="f1">
      <LabelChart
        rows={labels.map(({ name, f1, alpha }) => {
          return { name: labelTitle(name), f1: f1.value, alpha: alpha.value };
        })}
      />
      <PlainTable
        title={title}
        columns={[
          { title: "Label" },
          { title: "F1", isNumber: true },
          { title: "Alpha", isNumber: true },
          { title: "Kappa", isNumber: true },
          { title: "Unitizing", isNumber: true },
          { title: "Marks", isNumber: true },
          { title: "Articles", isNumber: true },
        ]}
        rows={labels.map(({ labelId, name, colour, spans, f1, alpha, meanKappa, unitizingAlpha }) => {
          const href = disagreementsPath(slug, query, { label: [name] });
          return {
            key: labelId,
            cells: [
              <span key="name" className={styles.label}>
                <LabelDot colour={colour} />
                {labelTitle(name)}
              </span>,
              <FigureCell key="f1" figure={f1} what={`F1 of ${name}`} href={href} />,
              <FigureCell key="alpha" figure={alpha} what={`alpha of ${name}`} href={href} />,
              <FigureCell key="kappa" figure={meanKappa} what={`kappa of ${name}`} href={href} />,
              <FigureCell
                key="unit"
                figure={unitizingAlpha}
                what={`unitizing alpha of ${name}`}
                href={href}
              />,
              spans.toLocaleString("en-GB"),
              f1.articles.toLocaleString("en-GB"),
            ],
          };
        })}
      />
    </AgreementCard>
  );
}
