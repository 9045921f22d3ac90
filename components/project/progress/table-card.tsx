import { Card } from "@/components/shell/card.tsx";
import type { ProgressTable as Table } from "@/lib/core/progress/progress-table.ts";
import { CsvLink } from "./csv-link.tsx";
import styles from "./progress.module.css";
import { ProgressTable } from "./progress-table.tsx";

/** A table with its CSV, or what to say where it has no rows. */
export function TableCard({
  title,
  table,
  slug,
  empty,
  note,
}: {
  title: string;
  table: Table;
  slug: string;
  empty: string;
  note?: string;
}) {
  return (
    <Card title={title} aside={<CsvLink slug={slug} table={table.name} title={title} />}>
      {table.rows.length > 0 ? (
        <ProgressTable table={table} title={title} />
      ) : (
        <p className={styles.note}>{empty}</p>
      )}
      {note && table.rows.length > 0 && <p className={styles.note}>{note}</p>}
    </Card>
  );
}
