"use client";

import { Autocomplete, Modal, Tabs } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { useState } from "react";
import styles from "./articles.module.css";
import { DropArea } from "./drop-area.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { PasteForm } from "./paste-form.tsx";
import { useImport } from "./use-import.ts";

/** Brings articles in: files dropped anywhere on the page, chosen, or a pasted text. */
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
  const [story, setStory] = useState("");
  const { run, start, stop, clear } = useImport(project.id);
  const isRunning = run !== null && run.current !== "";

  function handleFiles(files: readonly File[]) {
    if (files.length === 0) return;
    onOpen();
    void start(files, story.trim());
  }

  function handleClose() {
    if (isRunning) return;
    clear();
    onClose();
  }

  return (
    <>
      <Dropzone.FullScreen
        withinPortal={false}
        active={!isOpen}
        activateOnKeyboard={false}
        onDropAny={handleFiles}
        onDrop={() => {}}
      >
        <div className={styles.drop}>
          <b>Drop to bring in</b>
          .txt, .md, .html, .docx, .jsonl
        </div>
      </Dropzone.FullScreen>
      <Modal
        opened={isOpen}
        onClose={handleClose}
        title="Bring articles in"
        size="lg"
        withCloseButton={!isRunning}
      >
        {run ? (
          <ImportProgress run={run} onStop={stop} onMore={clear} onClose={handleClose} />
        ) : (
          <div className={styles.form}>
            <Autocomplete
              label="Story"
              description="Articles about one event share a story. A new title makes a new story; leave it empty for none."
              data={stories.map(({ title }) => title)}
              value={story}
              onChange={setStory}
              maxLength={200}
            />
            <Tabs defaultValue="files">
              <Tabs.List>
                <Tabs.Tab value="files">Files</Tabs.Tab>
                <Tabs.Tab value="paste">Paste a text</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="files" pt="md">
                <DropArea onFiles={handleFiles} />
              </Tabs.Panel>
              <Tabs.Panel value="paste" pt="md">
                <PasteForm onPaste={(file) => handleFiles([file])} />
              </Tabs.Panel>
            </Tabs>
          </div>
        )}
      </Modal>
    </>
  );
}
