import { ArticleBar } from "@/components/shell/article-bar.tsx";
import { Card } from "@/components/shell/card.tsx";
import { count } from "@/components/shell/count.ts";
import type { Progress } from "@/lib/core/progress/progress.ts";
import type { ProgressTable as Table } from "@/lib/core/progress/progress-table.ts";
import { CsvLink } from "./csv-link.tsx";
import styles from "./progress.module.css";
import { ProgressTable } from "./progress-table.tsx";

const title = "How much is done";

export function DoneCard({ progress, table, slug }: { progress: Progress; table: Table; slug: string }) {
  const { counts, layers, isOwn } = progress;
  const total = table.rows.reduce((sum, { cells: [, amount] }) => sum + Number(amount), 0);
  return (
    <Card title={title} aside={<CsvLink slug={slug} table={table.name} title={title} />}>
      <p>
        <b>{counts.settled}</b> of {count(total, "article")} settled; <b>{layers.done}</b> of{" "}
        {count(layers.wanted, "layer")} {isOwn ? "given to you" : "wanted"} submitted.
      </p>
      <ArticleBar total={total} counts={counts} />
      <details className={styles.details}>
        <summary>Articles by status</summary>
        <ProgressTable table={table} title="Articles by status" />
      </details>
    </Card>
  );
}
