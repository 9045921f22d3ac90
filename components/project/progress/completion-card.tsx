import { Card } from "@/components/shell/card.tsx";
import { paceDays } from "@/lib/core/progress/completion.ts";
import type { Progress } from "@/lib/core/progress/progress.ts";
import type { ProgressTable as Table } from "@/lib/core/progress/progress-table.ts";
import { completionWords, marking, settling } from "./completion-words.ts";
import { CsvLink } from "./csv-link.tsx";
import styles from "./progress.module.css";
import { ProgressTable } from "./progress-table.tsx";

const title = "When the rest is done";

export function CompletionCard({
  progress,
  table,
  slug,
  now,
}: {
  progress: Progress;
  table: Table;
  slug: string;
  now: Date;
}) {
  return (
    <Card title={title} aside={<CsvLink slug={slug} table={table.name} title={title} />}>
      <ul className={styles.sentences}>
        <li>{completionWords(progress.marking, marking, now)}</li>
        {progress.settling && <li>{completionWords(progress.settling, settling, now)}</li>}
      </ul>
      <details className={styles.details}>
        <summary>What this rests on</summary>
        <p className={styles.note}>
          The pace is what was done in the last {paceDays} days of 24 hours, weekends with them, or since work
          began where that is less. The range is where an average day may lie, to 80%, when days stay as
          uneven as they were. It knows nothing of holidays, new people or harder articles.
        </p>
        <ProgressTable table={table} title={title} />
      </details>
    </Card>
  );
}
