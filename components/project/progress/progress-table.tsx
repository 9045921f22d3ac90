import { PlainTable } from "@/components/shell/plain-table.tsx";
import type { ProgressTable as Table } from "@/lib/core/progress/progress-table.ts";
import { cellWords } from "./cell-words.ts";

export function ProgressTable({ table: { columns, rows }, title }: { table: Table; title: string }) {
  return (
    <PlainTable
      title={title}
      columns={columns.map((column, at) => ({ title: column.title, isNumber: at > 0 }))}
      rows={rows.map(({ key, cells }) => ({
        key,
        cells: columns.map(({ kind }, at) => cellWords(cells[at] ?? null, kind)),
      }))}
    />
  );
}
