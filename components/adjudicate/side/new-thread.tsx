"use client";

import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { AnswerForm } from "@/components/workbench/threads/answer-form.tsx";
import { leadingReadings } from "@/lib/core/review/adjudication-sheet.ts";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import { useAdjudication } from "../model/use-adjudication.ts";

type Props = {
  candidate: Candidate;
  isFocused: boolean;
  onWrite: (place: { layerId: string; spanId: string }, body: string, ruleId: string | null) => Promise<void>;
};

/** Begins a thread with one of the annotators, on their own mark: the others do not see it. */
export function NewThread({ candidate, isFocused, onWrite }: Props) {
  const { annotators } = useAdjudication();
  const [leading] = leadingReadings(candidate);
  const [layerId, setLayerId] = useState(leading?.layerIds[0] ?? "");
  const holders = annotators.filter((annotator) =>
    candidate.members.some((member) => member.layerId === annotator.layerId),
  );
  const span = candidate.members.find((member) => member.layerId === layerId)?.span;
  return (
    <>
      {holders.length > 1 && (
        <NativeSelect
          size="xs"
          mb={6}
          aria-label="With whom"
          value={layerId}
          data={holders.map(({ layerId: value, letter, name }) => ({
            value,
            label: `With ${name} (${letter})`,
          }))}
          onChange={(event) => setLayerId(event.currentTarget.value)}
        />
      )}
      <AnswerForm
        isStart
        isSettled={false}
        isFocused={isFocused}
        labelId={span?.labelId}
        onAnswer={(body, ruleId) => onWrite({ layerId, spanId: span?.id ?? "" }, body, ruleId)}
        onSettle={null}
      />
    </>
  );
}
