import { PlainTable } from "@/components/shell/plain-table.tsx";
import type { AgreementQuery, AgreementView } from "@/lib/schemas/agreement.ts";
import styles from "./agreement.module.css";
import { disagreementsPath } from "./agreement-address.ts";
import { AgreementCard } from "./agreement-card.tsx";
import { FigureCell } from "./figure-cell.tsx";

const title = "Each annotator against gold";

export function GoldCard({
  slug,
  query,
  gold,
}: {
  slug: string;
  query: AgreementQuery;
  gold: AgreementView["gold"];
}) {
  return (
    <AgreementCard title={title} slug={slug} query={query} table="gold" how="gold">
      {gold.length === 0 ? (
        <p className={styles.note}>No article is settled yet, so there is no gold to hold anybody against.</p>
      ) : (
        <PlainTable
          title={title}
          columns={[
            { title: "Annotator" },
            { title: "Precision", isNumber: true },
            { title: "Recall", isNumber: true },
            { title: "F1", isNumber: true },
            { title: "Kappa", isNumber: true },
            { title: "Articles", isNumber: true },
          ]}
          rows={gold.map(({ annotator: { id, name }, precision, recall, f1, kappa }) => {
            const href = disagreementsPath(slug, query, { a: id, b: "gold" });
            return {
              key: id,
              cells: [
                name,
                <FigureCell key="precision" figure={precision} what={`precision of ${name}`} href={href} />,
                <FigureCell key="recall" figure={recall} what={`recall of ${name}`} href={href} />,
                <FigureCell key="f1" figure={f1} what={`F1 of ${name} and gold`} href={href} />,
                <FigureCell key="kappa" figure={kappa} what={`kappa of ${name} and gold`} href={href} />,
                f1.articles,
              ],
            };
          })}
        />
      )}
    </AgreementCard>
  );
}
