import { Tabs } from "@mantine/core";
import { useRef, useState } from "react";
import styles from "./articles.module.css";
import { DropArea } from "./drop-area.tsx";
import { type ImportDetails, type ImportFile, toImportFile } from "./import-details.ts";
import { ImportDetailsFields } from "./import-details-fields.tsx";
import { PasteForm } from "./paste-form.tsx";
import { findDateProblem } from "./published.ts";

/** Where articles come from, files or a pasted text, and what is said of all of them. */
export function ImportSource({
  stories,
  details,
  onChange,
  onFiles,
}: {
  stories: readonly { title: string }[];
  details: ImportDetails;
  onChange: (details: ImportDetails) => void;
  onFiles: (files: readonly ImportFile[]) => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [dateProblem, setDateProblem] = useState<string | null>(null);

  function handleFiles(files: readonly ImportFile[]) {
    const problem = form.current && findDateProblem(form.current, details.published);
    setDateProblem(problem);
    if (problem === null) onFiles(files);
  }

  return (
    <div className={styles.form}>
      <form ref={form} className={styles.form} onSubmit={(event) => event.preventDefault()} noValidate>
        <ImportDetailsFields
          stories={stories}
          details={details}
          onChange={onChange}
          dateProblem={dateProblem}
        />
      </form>
      <Tabs defaultValue="files">
        <Tabs.List>
          <Tabs.Tab value="files">Files</Tabs.Tab>
          <Tabs.Tab value="paste">Paste a text</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="files" pt="md">
          <DropArea onFiles={(files) => handleFiles(files.map(toImportFile))} />
        </Tabs.Panel>
        <Tabs.Panel value="paste" pt="md">
          <PasteForm onPaste={(file) => handleFiles([file])} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
