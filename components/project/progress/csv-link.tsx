import type { ProgressTableName } from "@/lib/core/progress/progress-table.ts";

export function CsvLink({ slug, table, title }: { slug: string; table: ProgressTableName; title: string }) {
  return (
    <a href={`/api/v1/projects/${slug}/progress/${table}.csv`} download aria-label={`CSV: ${title}`}>
      CSV
    </a>
  );
}
