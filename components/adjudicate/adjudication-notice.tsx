"use client";

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { StatusAlert } from "@/components/workbench/widgets/status-alert.tsx";
import { joinWords } from "@/lib/core/join-words.ts";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import styles from "./adjudication-notice.module.css";
import type { Opening } from "./model/use-adjudication-opening.ts";

type Props = {
  view: AdjudicationView;
  opening: Opening;
  isOpening: boolean;
  /** What kept it from opening. */
  error: unknown;
  onOpen: () => void;
  /** Takes in the layers that came or went since the page was opened; null where none did. */
  onTakeIn: (() => void) | null;
};

/** Why the article cannot be adjudicated now, whom it waits for, and what came since. */
export function AdjudicationNotice({ view, opening, isOpening, error, onOpen, onTakeIn }: Props) {
  const waiting = joinWords(view.waitingFor.map(({ name }) => name));
  const late = view.layers.filter(({ id }) => view.lateLayerIds.includes(id));
  const have = view.waitingFor.length === 1 ? "has" : "have";
  return (
    <>
      {opening === "waiting" && (
        <Line action="Adjudicate without" isBusy={isOpening} onAct={onOpen}>
          {waiting} {have} not submitted this article yet.
        </Line>
      )}
      {opening === "late" && (
        <Line action="Adjudicate what came" isBusy={isOpening} onAct={onOpen}>
          {joinWords(late.map(({ ownerName }) => ownerName))} submitted after gold was settled. What was
          decided stays; only what the new layer changes is open.
        </Line>
      )}
      {opening === "settled" && (
        <StatusAlert>Gold is settled. Reopen the adjudication to change it.</StatusAlert>
      )}
      {onTakeIn && opening !== "late" && (
        <Line action="Take it in" isBusy={false} onAct={onTakeIn}>
          A layer was submitted or returned since you opened this page. Every decision stays.
        </Line>
      )}
      <ErrorAlert error={error} title="The adjudication could not be opened" />
    </>
  );
}

function Line({
  action,
  isBusy,
  onAct,
  children,
}: {
  action: string;
  isBusy: boolean;
  onAct: () => void;
  children: ReactNode;
}) {
  return (
    <StatusAlert>
      <span className={styles.line}>
        <span>{children}</span>
        <Button loading={isBusy} onClick={onAct}>
          {action}
        </Button>
      </span>
    </StatusAlert>
  );
}
