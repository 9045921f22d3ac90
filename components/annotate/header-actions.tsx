"use client";

import { Button } from "@mantine/core";
import { useIdle } from "@/components/shell/use-idle.ts";
import { QueueLinks } from "@/components/workbench/frame/queue-links.tsx";
import { useReader, useReaderState } from "@/components/workbench/model/reader-context.tsx";
import { SaveState } from "@/components/workbench/saving/save-state.tsx";
import type { ReaderView } from "@/lib/schemas/reader.ts";

export function HeaderActions({ view }: { view: ReaderView }) {
  const reader = useReader();
  const isEditable = useReaderState((state) => state.isEditable);
  const isIdle = useIdle();
  return (
    <>
      {view.layer && <SaveState />}
      <QueueLinks
        queue={view.queue}
        path="/articles"
        name="article in my queue"
        // Nothing of the server takes note of who has had this page: it holds no marks but one's own.
        isFetchedAhead={isIdle}
      />
      {isEditable && (
        <Button variant="filled" onClick={() => reader.state.set({ dialog: "submit" })}>
          Submit
        </Button>
      )}
    </>
  );
}
