"use client";

import { Button, Group, Textarea } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { count } from "@/components/shell/count.ts";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { isPressed } from "@/components/shell/pressed-key.ts";
import { useUnsent } from "../saving/use-unsent.ts";
import type { Leaving } from "./use-leaving.ts";

type Props = {
  /** What the annotator sees on each mark besides the message. */
  said: string;
  /** Where one can go on to afterwards, or null. */
  nextId: string | null;
  leaving: Leaving;
  /** Returns with a message, and goes on to `nextId` or (null) stays. */
  onReturn: (message: string, nextId: string | null) => void;
  /** Above the message. */
  children?: ReactNode;
};

/** Asks what an annotator shall change, and returns a layer with it once everything is saved. */
export function ReturnForm({ said, nextId, leaving: { isSending, error }, onReturn, children }: Props) {
  const [message, setMessage] = useState("");
  const unsent = useUnsent();
  const isHeldBack = unsent > 0 || message.trim() === "";

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (!isHeldBack) onReturn(message.trim(), null);
  }

  return (
    <form onSubmit={handleSubmit}>
      {children}
      <Textarea
        label="What should be changed?"
        description={`They see this above the article, and ${said} on each mark.`}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2000}
        data-autofocus
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isPressed(event, "Mod+Enter")) handleSubmit(event);
        }}
      />
      {unsent > 0 && <p>{count(unsent, "change")} not saved yet. Return when everything is saved.</p>}
      <ErrorAlert error={error} />
      <Group justify="flex-end" gap="xs" mt="lg">
        {nextId && (
          <Button disabled={isHeldBack} loading={isSending} onClick={() => onReturn(message.trim(), nextId)}>
            Return and go to the next
          </Button>
        )}
        <Button variant="filled" type="submit" disabled={isHeldBack} loading={isSending}>
          Return
        </Button>
      </Group>
    </form>
  );
}
