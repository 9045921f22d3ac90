"use client";

import { Button, Checkbox, Group } from "@mantine/core";
import { useState } from "react";
import { count } from "@/components/shell/count.ts";
import styles from "./articles.module.css";
import type { ImportFile } from "./import-details.ts";
import { PagePreview } from "./page-preview.tsx";

/** Shows of each web page what would stay, before anything is imported: a text cannot be changed afterwards. */
export function PageCheck({
  projectId,
  files,
  onChange,
  onBack,
  onStart,
}: {
  projectId: string;
  files: readonly ImportFile[];
  onChange: (files: readonly ImportFile[]) => void;
  onBack: () => void;
  onStart: () => void;
}) {
  const pages = files.filter(({ page }) => page !== null);
  const [shown, setShown] = useState<number | null>(null);
  const current = pages.find(({ number }) => number === shown) ?? pages[0];
  const keep = (wanted: (one: ImportFile) => boolean, isWhole: boolean) =>
    onChange(files.map((one) => (one.page && wanted(one) ? { ...one, isWhole } : one)));

  return (
    <div className={styles.form}>
      <p>Of a web page its article is kept. Menus, links to other articles and comments are left out.</p>
      {pages.length > 1 && (
        <nav className={styles.pages} aria-label="Pages">
          {pages.map(({ number, file, isWhole }) => (
            <Button
              key={number}
              size="compact-sm"
              variant={number === current?.number ? "filled" : "default"}
              aria-current={number === current?.number}
              onClick={() => setShown(number)}
            >
              {isWhole ? `${file.name}, whole` : file.name}
            </Button>
          ))}
        </nav>
      )}
      {current?.page && (
        <>
          <Group gap="lg">
            <Checkbox
              label="Keep everything"
              checked={current.isWhole}
              onChange={(event) =>
                keep(({ number }) => number === current.number, event.currentTarget.checked)
              }
            />
            {pages.length > 1 && (
              <Checkbox
                label="Of all pages"
                checked={pages.every(({ isWhole }) => isWhole)}
                onChange={(event) => keep(() => true, event.currentTarget.checked)}
              />
            )}
          </Group>
          <PagePreview projectId={projectId} page={current.page} isWhole={current.isWhole} />
        </>
      )}
      <Group justify="flex-end" gap="xs">
        <Button onClick={onBack}>Back</Button>
        <Button variant="filled" onClick={onStart} data-autofocus>
          Bring in {count(files.length, "file")}
        </Button>
      </Group>
    </div>
  );
}
