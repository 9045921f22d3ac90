"use client";

import { Button, Checkbox } from "@mantine/core";
import Link from "next/link";
import { foundAddress } from "@/components/shell/place-address.ts";
import { Pressing } from "@/components/shell/pressing.tsx";
import { articleStatusWords } from "@/components/shell/status-words.ts";
import table from "@/components/shell/table.module.css";
import { toDay } from "@/lib/core/articles/published-at.ts";
import { dayWords } from "@/lib/core/date-words.ts";
import type { ArticleRow } from "@/lib/schemas/article.ts";
import styles from "./articles.module.css";
import { Assignees } from "./assignees.tsx";
import { FoundWords } from "./found-words.tsx";

const numbers = new Intl.NumberFormat("en-GB");

export function ArticleTable({
  rows,
  search,
  canManage,
  canReview,
  selection,
  onSelect,
  onEdit,
}: {
  rows: readonly ArticleRow[];
  /** By what they were found, or "". */
  search: string;
  canManage: boolean;
  canReview: boolean;
  selection: ReadonlySet<string>;
  onSelect: (selection: ReadonlySet<string>) => void;
  onEdit: (row: ArticleRow) => void;
}) {
  const isAll = rows.every(({ id }) => selection.has(id));

  function toggle(id: string) {
    const next = new Set(selection);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  }

  return (
    <table className={`${table.table} ${styles.list}`}>
      <thead>
        <tr>
          {canManage && (
            <th scope="col" className={styles.tick}>
              <Checkbox
                aria-label="Select all on this page"
                checked={isAll}
                indeterminate={!isAll && rows.some(({ id }) => selection.has(id))}
                onChange={() => onSelect(isAll ? new Set() : new Set(rows.map(({ id }) => id)))}
              />
            </th>
          )}
          <th scope="col">Article</th>
          <th scope="col">Status</th>
          <th scope="col">People</th>
          <th scope="col" className={table.number}>
            Marks
          </th>
          <th scope="col" className={table.number}>
            Words
          </th>
          <th scope="col">
            <span className={styles.unseen}>Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-selected={selection.has(row.id) || undefined}>
            {canManage && (
              <td className={styles.tick}>
                <Checkbox
                  aria-label={`Select ${row.title}`}
                  checked={selection.has(row.id)}
                  onChange={() => toggle(row.id)}
                />
              </td>
            )}
            <td>
              <Link href={foundAddress(row.id, search)} className={styles.title} dir="auto">
                {row.title}
              </Link>
              <div className={styles.meta}>
                {[
                  row.outlet,
                  row.storyTitle,
                  row.publishedAt && dayWords(toDay(row.publishedAt, row.timeZone)),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </div>
              <div className={styles.meta}>
                <Pressing priority={row.priority} dueAt={row.dueAt} />
              </div>
              {row.excerpt && (
                <div className={styles.excerpt} dir="auto">
                  <FoundWords text={row.excerpt} sought={search} />
                </div>
              )}
            </td>
            <td data-label="Status">
              <span className={styles.status} data-status={row.status}>
                {articleStatusWords[row.status]}
              </span>
            </td>
            <td data-label="People">
              <Assignees article={row} canReview={canReview} />
            </td>
            <td data-label="Marks" className={table.number}>
              {numbers.format(row.spanCount)}
            </td>
            <td data-label="Words" className={table.number}>
              {numbers.format(row.wordCount)}
            </td>
            <td className={styles.actions}>
              {canManage && (
                <Button
                  size="compact-sm"
                  onClick={() => onEdit(row)}
                  aria-label={`Edit details of ${row.title}`}
                >
                  Details
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
