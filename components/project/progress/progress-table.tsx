import tables from "@/components/shell/table.module.css";
import type { ProgressTable as Table } from "@/lib/core/progress/progress-table.ts";
import { cellWords } from "./cell-words.ts";
import styles from "./progress.module.css";

export function ProgressTable({ table, title }: { table: Table; title: string }) {
  const { columns, rows } = table;
  return (
    <table className={`${tables.table} ${styles.table}`} aria-label={title}>
      <thead>
        <tr>
          {columns.map(({ title }, column) => (
            <th key={title} scope="col" className={column === 0 ? undefined : tables.number}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {columns.map(({ title, kind }, column) => {
              const words = cellWords(cells[column] ?? null, kind);
              if (column === 0)
                return (
                  <td key={title}>
                    <b>{words}</b>
                  </td>
                );
              return (
                <td key={title} data-label={title} className={tables.number}>
                  {words}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
