"use client";

import "@mantine/dropzone/styles.css";
import { Dropzone } from "@mantine/dropzone";
import { importExtensions, usualImportExtensions } from "@/lib/core/formats/formats.ts";
import styles from "./articles.module.css";

export function DropArea({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  return (
    <Dropzone
      onDropAny={(files, rejections) => onFiles([...files, ...rejections.map(({ file }) => file)])}
      onDrop={() => {}}
      inputProps={{ accept: importExtensions.join(","), "aria-label": "Files to bring in" }}
      aria-label="Drop files here, or press Enter to choose them"
    >
      <div className={styles.drop}>
        <b>Drop files here, or choose them</b>
        {usualImportExtensions.join(", ")} (one article a line). Up to 200 files of 10 MB each.
      </div>
    </Dropzone>
  );
}
