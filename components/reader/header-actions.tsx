"use client";

import { Button } from "@mantine/core";
import type { ReaderView } from "@/lib/schemas/reader.ts";
import { QueueLinks } from "./queue-links.tsx";
import { useReader, useReaderState } from "./reader-context.tsx";
import { SaveState } from "./save-state.tsx";

export function HeaderActions({ view }: { view: ReaderView }) {
  const reader = useReader();
  const isEditable = useReaderState((state) => state.isEditable);
  return (
    <>
      {view.layer && <SaveState />}
      <QueueLinks queue={view.queue} path="/articles" name="article in my queue" />
      {isEditable && (
        <Button variant="filled" onClick={() => reader.state.set({ dialog: "submit" })}>
          Submit
        </Button>
      )}
    </>
  );
}
