"use client";

import { usualImportExtensions } from "@/lib/core/formats/formats.ts";
import "@mantine/dropzone/styles.css";
import { Modal } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { useState } from "react";
import styles from "./articles.module.css";
import { type ImportDetails, type ImportFile, noDetails, toImportFile } from "./import-details.ts";
import { ImportProgress } from "./import-progress.tsx";
import { ImportSource } from "./import-source.tsx";
import { PageCheck } from "./page-check.tsx";
import { useImport } from "./use-import.ts";

/** Brings articles in: files dropped anywhere on the page, chosen, or a pasted text. Web pages are looked at first. */
export function ImportDialog({
  project,
  stories,
  isOpen,
  onOpen,
  onClose,
}: {
  project: { id: string };
  stories: readonly { title: string }[];
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
}) {
  const [details, setDetails] = useState<ImportDetails>(noDetails);
  const [checking, setChecking] = useState<readonly ImportFile[]>([]);
  const { run, start, stop, clear } = useImport(project.id);
  const isRunning = run !== null && run.current !== "";

  function handleFiles(files: readonly ImportFile[]) {
    if (files.length === 0) return;
    onOpen();
    if (files.some(({ page }) => page !== null)) setChecking(files);
    else void start(files, details);
  }

  function handleStart() {
    setChecking([]);
    void start(checking, details);
  }

  function handleClose() {
    if (isRunning) return;
    setChecking([]);
    clear();
    onClose();
  }

  return (
    <>
      <Dropzone.FullScreen
        withinPortal={false}
        active={!isOpen}
        activateOnKeyboard={false}
        onDropAny={(files) => handleFiles(files.map(toImportFile))}
        onDrop={() => {}}
      >
        <div className={styles.drop}>
          <b>Drop to bring in</b>
          {usualImportExtensions.join(", ")}
        </div>
      </Dropzone.FullScreen>
      <Modal
        opened={isOpen}
        onClose={handleClose}
        title="Bring articles in"
        size="lg"
        withCloseButton={!isRunning}
      >
        {run && <ImportProgress run={run} onStop={stop} onMore={clear} onClose={handleClose} />}
        {!run && checking.length > 0 && (
          <PageCheck
            projectId={project.id}
            files={checking}
            onChange={setChecking}
            onBack={() => setChecking([])}
            onStart={handleStart}
          />
        )}
        <div hidden={run !== null || checking.length > 0}>
          <ImportSource stories={stories} details={details} onChange={setDetails} onFiles={handleFiles} />
        </div>
      </Modal>
    </>
  );
}
