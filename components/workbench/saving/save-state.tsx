"use client";

import { UnstyledButton } from "@mantine/core";
import { usePathname } from "next/navigation";
import type { SyncState } from "@/lib/client/layer-sync.ts";
import { type SaveWords, saveWords } from "@/lib/client/save-words.ts";
import { useReader, useSyncState } from "../model/reader-context.tsx";
import styles from "./save-state.module.css";

/** Whether everything is saved, in the same place always. Where something is to be decided, it leads there. */
export function SaveState({ words = saveWords }: { words?: (state: SyncState) => SaveWords }) {
  const reader = useReader();
  const state = useSyncState();
  const pathname = usePathname();
  if (!state) return <span className={styles.state} />;
  const { text, isSettled } = words(state);
  const { conflicts, refusal } = state.session;
  const dialog = conflicts.length > 0 ? "conflicts" : refusal ? "refusal" : null;
  return (
    <span className={`${styles.state} ${isSettled ? "" : styles.pending}`} aria-live="polite">
      {dialog ? (
        <UnstyledButton className={styles.link} onClick={() => reader.state.set({ dialog })}>
          {text}
        </UnstyledButton>
      ) : (
        text
      )}
      {(state.link === "signedOut" || state.link === "otherPerson") && (
        <>
          {": "}
          <a
            href={`/sign-in?again=1&callbackUrl=${encodeURIComponent(pathname)}`}
            target="_blank"
            rel="noreferrer"
          >
            sign in again
          </a>
        </>
      )}
    </span>
  );
}
