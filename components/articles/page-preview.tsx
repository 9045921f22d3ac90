"use client";

import { Loader, ScrollArea } from "@mantine/core";
import { useEffect, useState } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import styles from "./articles.module.css";

type Preview = {
  lines: readonly { number: number; text: string; isKept: boolean }[];
  share: number;
  notes: readonly string[];
};

async function askPreview(projectId: string, page: Blob, isWhole: boolean): Promise<Preview> {
  const preview = await readAnswer(
    api.projects[":id"].articles.preview.import.$post(
      { param: { id: projectId }, query: { whole: isWhole ? "true" : "false" } },
      {
        headers: { "content-type": "application/octet-stream", "x-file-name": "page.html" },
        init: { body: page },
      },
    ),
  );
  return { ...preview, lines: preview.lines.map((line, number) => ({ ...line, number })) };
}

/** What an import keeps of a page, and struck through what it leaves out. */
export function PagePreview({
  projectId,
  page,
  isWhole,
}: {
  projectId: string;
  page: Blob;
  isWhole: boolean;
}) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    let isStale = false;
    setPreview(null);
    setError(null);
    askPreview(projectId, page, isWhole).then(
      (answer) => !isStale && setPreview(answer),
      (cause) => !isStale && setError(cause),
    );
    return () => {
      isStale = true;
    };
  }, [projectId, page, isWhole]);

  if (error) return <ErrorAlert error={error} />;
  if (!preview) return <Loader size="sm" aria-label="Reading the page" />;
  return (
    <>
      <p className={styles.meta} aria-live="polite">
        {preview.notes.length > 0 ? preview.notes.join(" ") : "All of the page’s text is kept."}
      </p>
      <ScrollArea.Autosize
        className={styles.preview}
        mah="min(46vh, 420px)"
        viewportProps={{ tabIndex: 0, role: "region", "aria-label": "What stays and what goes", dir: "auto" }}
      >
        {preview.lines.map(({ number, text, isKept }) =>
          isKept ? <p key={number}>{text}</p> : <del key={number}>{text}</del>,
        )}
      </ScrollArea.Autosize>
    </>
  );
}
