import type { AgreementQuery, AgreementView, Figure } from "@/lib/schemas/agreement.ts";
import { disagreementsPath } from "./agreement-address.ts";
import { FigureCell } from "./figure-cell.tsx";
import styles from "./pair-matrix.module.css";

const steps = 5;

/** How deep a cell is tinted, 0 to 4; F1 lies between 0 and 1. */
function stepOf({ value }: Figure): number | undefined {
  return value === null ? undefined : Math.min(steps - 1, Math.floor(value * steps));
}

export type PairsProps = Pick<AgreementView, "people" | "pairs"> & { slug: string; query: AgreementQuery };

/** F1 of each two annotators, the deeper the tint the higher. */
export function PairMatrix({ slug, query, people, pairs }: PairsProps) {
  const find = (one: string, other: string) =>
    pairs.find(({ a, b }) => (a.id === one && b.id === other) || (a.id === other && b.id === one));
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix} aria-label="F1 of each two annotators">
        <thead>
          <tr>
            <td />
            {people.map(({ id, name }) => (
              <th key={id} scope="col" className={styles.name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={styles.name}>
                {row.name}
              </th>
              {people.map((column) => {
                const pair = find(row.id, column.id);
                if (!pair) return <td key={column.id}>{row.id === column.id ? "" : "–"}</td>;
                const href = disagreementsPath(slug, query, { a: row.id, b: column.id });
                return (
                  <td key={column.id} className={styles.cell} data-step={stepOf(pair.f1)}>
                    <FigureCell figure={pair.f1} what={`F1 of ${row.name} and ${column.name}`} href={href} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
