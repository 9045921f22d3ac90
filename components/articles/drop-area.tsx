"use client";

import "@mantine/dropzone/styles.css";
import { Dropzone } from "@mantine/dropzone";
import styles from "./articles.module.css";
import { importEndings } from "./import-limits.ts";

export function DropArea({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  return (
    <Dropzone
      onDropAny={(files, rejections) => onFiles([...files, ...rejections.map(({ file }) => file)])}
      onDrop={() => {}}
      inputProps={{ accept: importEndings.join(","), "aria-label": "Files to bring in" }}
      aria-label="Drop files here, or press Enter to choose them"
    >
      <div className={styles.drop}>
        <b>Drop files here, or choose them</b>
        .txt, .md, .html, .docx, or .jsonl with one article a line. Up to 200 files of 10 MB each.
      </div>
    </Dropzone>
  );
}
