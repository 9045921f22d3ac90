"use client";

import { UnstyledButton } from "@mantine/core";
import { CommandKey } from "@/components/workbench/commands/key-caps.tsx";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import { LabelDot } from "@/components/workbench/widgets/label-dot.tsx";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { CommandName } from "@/lib/core/keys/screen-keys.ts";
import type { Candidate, Reading } from "@/lib/core/review/candidate.ts";
import { contestedRanges } from "@/lib/core/review/differences.ts";
import { lettersOf } from "../model/annotator.ts";
import { useAdjudication } from "../model/use-adjudication.ts";
import styles from "./candidate-options.module.css";
import { Letters } from "./letters.tsx";
import { ShadedQuote } from "./shaded-quote.tsx";

type Props = {
  candidate: Candidate;
  reading: Reading;
  /** The command that takes it, where it has one. */
  command: CommandName | undefined;
  isTaken: boolean;
  onTake: () => void;
};

/** One reading of a candidate: whose it is, its label where others have another, its words. */
export function ReadingOption({ candidate, reading, command, isTaken, onTake }: Props) {
  const { annotators, judging } = useAdjudication();
  const { article } = judging.reader;
  const isEditable = useReaderState((state) => state.isEditable);
  const others = candidate.readings.filter((other) => other !== reading);
  const shaded = contestedRanges(reading, others);
  const labelIds = new Set(candidate.readings.flatMap(({ spans }) => spans.map(({ labelId }) => labelId)));
  return (
    <UnstyledButton className={styles.option} aria-pressed={isTaken} disabled={!isEditable} onClick={onTake}>
      <span className={styles.letters}>
        <Letters letters={lettersOf(annotators, reading.layerIds)} />
      </span>
      <span>
        {reading.spans.map((span) => {
          const index = article.labels.findIndex(({ id }) => id === span.labelId);
          return (
            <span key={span.id}>
              {labelIds.size > 1 && (
                <span className={styles.label}>
                  <LabelDot index={index} />
                  {labelTitle(article.labels[index]?.name ?? "mark")}
                </span>
              )}
              <ShadedQuote span={span} shaded={shaded} />
            </span>
          );
        })}
      </span>
      {command && <CommandKey name={command} />}
    </UnstyledButton>
  );
}
