"use client";

import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Trouble } from "@/components/shell/trouble.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import styles from "./answer-form.module.css";

/** Where an answer is written. What was typed stays until it is sent. */
export function AnswerForm({
  isStart,
  isSettled,
  isFocused,
  onAnswer,
  onSettle,
}: {
  isStart: boolean;
  isSettled: boolean;
  isFocused: boolean;
  onAnswer: (body: string) => Promise<void>;
  onSettle: ((isResolved: boolean) => Promise<void>) | null;
}) {
  const { send, isSending, error } = useSend();
  const [body, setBody] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const title = isStart ? "Say what this mark is about" : "Answer";

  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (body.trim() === "") return;
    if (await send(() => onAnswer(body.trim()))) setBody("");
  }

  return (
    <form onSubmit={handleSubmit}>
      <Textarea
        ref={field}
        size="xs"
        autosize
        minRows={1}
        maxRows={8}
        aria-label={title}
        placeholder={title}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        {onSettle && (
          <Button size="compact-sm" onClick={() => send(() => onSettle(!isSettled))}>
            {isSettled ? "Open again" : "Settled"}
          </Button>
        )}
        <Button size="compact-sm" type="submit" loading={isSending} disabled={body.trim() === ""}>
          Send
        </Button>
      </div>
      <Trouble error={error} />
    </form>
  );
}
