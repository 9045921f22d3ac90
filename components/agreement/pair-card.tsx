import { PlainTable } from "@/components/shell/plain-table.tsx";
import styles from "./agreement.module.css";
import { disagreementsPath } from "./agreement-address.ts";
import { AgreementCard } from "./agreement-card.tsx";
import { FigureCell } from "./figure-cell.tsx";
import { PairMatrix, type PairsProps } from "./pair-matrix.tsx";

const title = "By pair of annotators";
/** With more people a matrix is no longer read, and the pairs who agree least are listed instead. */
const mostInMatrix = 12;
const pairsShown = 50;

export function PairCard({ slug, query, people, pairs }: PairsProps) {
  const least = pairs
    .filter(({ f1 }) => f1.value !== null)
    .toSorted((one, other) => (one.f1.value ?? 0) - (other.f1.value ?? 0))
    .slice(0, pairsShown);
  return (
    <AgreementCard title={title} slug={slug} query={query} table="pairs" how="f1">
      {people.length <= mostInMatrix ? (
        <PairMatrix slug={slug} query={query} people={people} pairs={pairs} />
      ) : (
        <>
          <p className={styles.note}>
            The {least.length} of {pairs.length} pairs who agree least; all are in the CSV.
          </p>
          <PlainTable
            title={title}
            columns={[
              { title: "Annotators" },
              { title: "F1", isNumber: true },
              { title: "Kappa", isNumber: true },
              { title: "Articles", isNumber: true },
            ]}
            rows={least.map(({ a, b, f1, kappa }) => {
              const href = disagreementsPath(slug, query, { a: a.id, b: b.id });
              const names = `${a.name} and ${b.name}`;
              return {
                key: `${a.id} ${b.id}`,
                cells: [
                  names,
                  <FigureCell key="f1" figure={f1} what={`F1 of ${names}`} href={href} />,
                  <FigureCell key="kappa" figure={kappa} what={`kappa of ${names}`} href={href} />,
                  f1.articles,
                ],
              };
            })}
          />
        </>
      )}
    </AgreementCard>
  );
}
