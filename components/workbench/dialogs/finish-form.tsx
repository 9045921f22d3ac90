"use client";

import { Button, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { count } from "@/components/shell/count.ts";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useUnsent } from "../saving/use-unsent.ts";
import type { Leaving } from "./use-leaving.ts";

type Props = {
  nextId: string | null;
  leaving: Leaving;
  /** Finishes, and goes on to `nextId` or (null) stays. */
  onFinish: (nextId: string | null) => void;
  onReturn: () => void;
  /** What finishing means. */
  children: ReactNode;
};

/** Finishes a review once everything is saved, or returns it instead. */
export function FinishForm({ nextId, leaving: { isSending, error }, onFinish, onReturn, children }: Props) {
  const unsent = useUnsent();
  return (
    <>
      {children}
      {unsent > 0 && <p>{count(unsent, "change")} not saved yet. Finish when everything is saved.</p>}
      <ErrorAlert error={error} />
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button onClick={onReturn}>Return instead</Button>
        {nextId && (
          <Button disabled={unsent > 0} loading={isSending} onClick={() => onFinish(nextId)}>
            Finish and go to the next
          </Button>
        )}
        <Button
          variant="filled"
          data-autofocus
          disabled={unsent > 0}
          loading={isSending}
          onClick={() => onFinish(null)}
        >
          Finish
        </Button>
      </Group>
    </>
  );
}
