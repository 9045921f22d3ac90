"use client";

import { Button } from "@mantine/core";
import { CommandKey } from "@/components/reader/key-caps.tsx";
import { backToText } from "@/components/reader/moving.ts";
import { useReaderState } from "@/components/reader/reader-context.tsx";
import { useAdjudication, useAdjudicationSheet } from "../adjudication-context.tsx";
import { takeAllAgreed } from "../deciding.ts";
import { tallyOf } from "../list-candidates.ts";
import styles from "./agreed-card.module.css";

/** How much all agree on, to be taken in one go. */
export function AgreedCard() {
  const reader = useAdjudication();
  const { agreed } = tallyOf(reader.candidates, useAdjudicationSheet().decisions);
  const isEditable = useReaderState((state) => state.isEditable);
  if (agreed === 0 || !isEditable) return null;

  function handleTake() {
    backToText(reader);
    takeAllAgreed(reader);
  }

  return (
    <div className={styles.card}>
      {agreed} agreed
      <Button size="compact-sm" rightSection={<CommandKey name="agreed" />} onClick={handleTake}>
        Take all
      </Button>
    </div>
  );
}
