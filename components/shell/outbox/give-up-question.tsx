"use client";

import { Button } from "@mantine/core";
import { describeWaiting, waitingFile } from "@/lib/client/describe-waiting.ts";
import type { WaitingLayer } from "@/lib/client/outbox-store.ts";
import { Confirm } from "../confirm.tsx";
import { count } from "../count.ts";
import styles from "./waiting-notice.module.css";

/** How many changes the question spells out; the file has all. */
const mostSpelled = 20;

function download(layer: WaitingLayer): void {
  const address = URL.createObjectURL(waitingFile(layer));
  const link = document.createElement("a");
  link.href = address;
  link.download = `not-saved-${layer.layerId}.json`;
  link.click();
  // A browser may read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

type Props = { isOpen: boolean; layer: WaitingLayer; onGiveUp: () => Promise<void>; onClose: () => void };

/** What giving up means, before it is done; the changes can be kept as a file. */
export function GiveUpQuestion({ isOpen, layer, onGiveUp, onClose }: Props) {
  const changes = describeWaiting(layer);
  const amount = count(changes.length, "change");
  return (
    <Confirm
      isOpen={isOpen}
      title={`Give up ${amount} to ${layer.title}`}
      verb={`Give up ${amount}`}
      onClose={onClose}
      onConfirm={onGiveUp}
    >
      <p>
        They are kept in this browser only, and giving them up cannot be taken back. As long as you have not,
        they are saved by themselves once you can see the article again.
      </p>
      <ul className={styles.lost} aria-label="What is given up">
        {changes.slice(0, mostSpelled).map(({ key, sentence }) => (
          <li key={key}>{sentence}</li>
        ))}
        {changes.length > mostSpelled && <li>and {changes.length - mostSpelled} more</li>}
      </ul>
      <Button onClick={() => download(layer)}>Download them as JSON</Button>
    </Confirm>
  );
}
