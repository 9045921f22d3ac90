"use client";

import { Button } from "@mantine/core";
import { LinkButton } from "@/components/shell/link-button.tsx";
import type { ReaderView } from "@/lib/schemas/reader.ts";
import styles from "./header-actions.module.css";
import { useReader, useReaderState } from "./reader-context.tsx";
import { SaveState } from "./save-state.tsx";

export function HeaderActions({ view }: { view: ReaderView }) {
  const reader = useReader();
  const isEditable = useReaderState((state) => state.isEditable);
  const { previousId, nextId, position, total } = view.queue;
  const place = position > 0 ? `, now ${position} of ${total}` : "";
  return (
    <>
      {view.layer && <SaveState />}
      <span className={styles.queue}>
        {previousId && (
          <LinkButton href={`/articles/${previousId}`} aria-label={`Previous article in my queue${place}`}>
            ← Prev
          </LinkButton>
        )}
        {nextId && (
          <LinkButton href={`/articles/${nextId}`} aria-label={`Next article in my queue${place}`}>
            Next →
          </LinkButton>
        )}
      </span>
      {isEditable && (
        <Button variant="filled" onClick={() => reader.state.set({ dialog: "submit" })}>
          Submit
        </Button>
      )}
    </>
  );
}
