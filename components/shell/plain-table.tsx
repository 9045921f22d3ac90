import type { ReactNode } from "react";
import styles from "./plain-table.module.css";
import tables from "./table.module.css";

export type Column = { readonly title: string; readonly isNumber?: boolean };

/** A table whose first column names the row. */
export function PlainTable({
  title,
  columns,
  rows,
}: {
  title: string;
  columns: readonly Column[];
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}) {
  return (
    <table className={`${tables.table} ${styles.table}`} aria-label={title}>
      <thead>
        <tr>
          {columns.map(({ title, isNumber }) => (
            <th key={title} scope="col" className={isNumber ? tables.number : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {columns.map(({ title, isNumber }, column) => {
              if (column === 0)
                return (
                  <th key={title} scope="row">
                    {cells[column]}
                  </th>
                );
              return (
                <td key={title} data-label={title} className={isNumber ? tables.number : undefined}>
                  {cells[column]}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
