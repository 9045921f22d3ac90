"use client";

import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { CommandKey } from "@/components/workbench/commands/key-caps.tsx";
import { useJudgingState, useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { backToText } from "@/components/workbench/model/moving.ts";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import { type CommandName, takingCommands } from "@/lib/core/keys/screen-keys.ts";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import { keepActive, takeActive, takeNothing, versionActive } from "../model/deciding.ts";
import { useAdjudication } from "../model/use-adjudication.ts";
import styles from "./candidate-options.module.css";
import { ReadingOption } from "./reading-option.tsx";

/** What can be decided on the active candidate: each reading with whoever holds it, a version of one's own, none. */
export function CandidateOptions({ candidate }: { candidate: Candidate }) {
  const adjudication = useAdjudication();
  const { judging } = adjudication;
  const decision = useSheet(judging).decisions.get(candidate.key);
  const isVersion = useJudgingState(judging, ({ editedKey }) => editedKey === candidate.key);
  const { state = "open", readingIndex = null, goldSpans = [] } = decision ?? {};
  const isDecided = state !== "open";
  const isNone = isDecided && goldSpans.length === 0;
  const isOwn = isDecided && !isNone && readingIndex === null;

  const act = (work: () => void) => () => {
    backToText(judging.reader);
    work();
  };

  return (
    <ul className={styles.options} aria-label="What can be decided">
      {candidate.readings.map((reading, at) => (
        <li key={reading.layerIds.join()}>
          <ReadingOption
            candidate={candidate}
            reading={reading}
            command={takingCommands[at]}
            isTaken={readingIndex === at}
            onTake={act(() => takeActive(adjudication, at))}
          />
        </li>
      ))}
      {(state === "reopened" || state === "confirmed") && (
        <Option isTaken={false} command="keep" onTake={act(() => keepActive(adjudication))}>
          Keep the earlier decision
        </Option>
      )}
      <Option
        isTaken={isOwn}
        isOpen={isVersion}
        command="version"
        onTake={act(() => versionActive(adjudication))}
      >
        {isVersion ? "Done with your version" : isOwn ? "Your version" : "Another version"}
      </Option>
      <Option isTaken={isNone} command="none" onTake={act(() => takeNothing(adjudication))}>
        {candidate.readings.length === 2 ? "Neither" : "None"}
      </Option>
    </ul>
  );
}

function Option({
  isTaken,
  isOpen,
  command,
  onTake,
  children,
}: {
  isTaken: boolean;
  isOpen?: boolean;
  command: CommandName;
  onTake: () => void;
  children: ReactNode;
}) {
  const isEditable = useReaderState((state) => state.isEditable);
  return (
    <li>
      <UnstyledButton
        className={styles.option}
        aria-pressed={isTaken}
        aria-expanded={isOpen}
        disabled={!isEditable}
        onClick={onTake}
      >
        <span className={styles.word}>{children}</span>
        <CommandKey name={command} />
      </UnstyledButton>
    </li>
  );
}
