"use client";

import { Button } from "@mantine/core";
import { CommandKey } from "@/components/workbench/commands/key-caps.tsx";
import { useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { backToText } from "@/components/workbench/model/moving.ts";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import { takeAllAgreed } from "../model/deciding.ts";
import { tallyOf } from "../model/list-candidates.ts";
import { useAdjudication } from "../model/use-adjudication.ts";
import styles from "./agreed-card.module.css";

/** How much all agree on, to be taken in one go. */
export function AgreedCard() {
  const adjudication = useAdjudication();
  const { judging, candidates } = adjudication;
  const { agreed } = tallyOf(candidates, useSheet(judging).decisions);
  const isEditable = useReaderState((state) => state.isEditable);
  if (agreed === 0 || !isEditable) return null;

  function handleTake() {
    backToText(judging.reader);
    takeAllAgreed(adjudication);
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
