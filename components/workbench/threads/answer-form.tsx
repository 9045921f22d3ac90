"use client";

import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { RulePicker } from "@/components/shell/guidelines/rule-picker.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { useReader } from "../model/reader-context.tsx";
import styles from "./answer-form.module.css";

/** Where an answer is written. What was typed stays until it is sent. */
export function AnswerForm({
  isStart,
  isSettled,
  isFocused,
  labelId,
  onAnswer,
  onSettle,
}: {
  isStart: boolean;
  isSettled: boolean;
  isFocused: boolean;
  /** The label of what is spoken of; its rules come first when one is cited. */
  labelId: string | undefined;
  onAnswer: (body: string, ruleId: string | null) => Promise<void>;
  onSettle: ((isResolved: boolean) => Promise<void>) | null;
}) {
  const { send, isSending, error } = useSend();
  const { rules, labels } = useReader().article;
  const [body, setBody] = useState("");
  const [isCiting, setCiting] = useState(false);
  const [ruleId, setRuleId] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const title = isStart ? "Say what this mark is about" : "Answer";

  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (body.trim() === "") return;
    if (!(await send(() => onAnswer(body.trim(), ruleId)))) return;
    setBody("");
    setRuleId(null);
    setCiting(false);
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
      {isCiting && (
        <RulePicker
          rules={rules}
          labels={labels}
          labelId={labelId}
          value={ruleId}
          onChange={setRuleId}
          mt={6}
          isClearable
        />
      )}
      <div className={styles.actions}>
        {!isCiting && rules.length > 0 && (
          <Button size="compact-sm" onClick={() => setCiting(true)}>
            Cite a rule
          </Button>
        )}
        {onSettle && (
          <Button size="compact-sm" onClick={() => send(() => onSettle(!isSettled))}>
            {isSettled ? "Open again" : "Settled"}
          </Button>
        )}
        <Button size="compact-sm" type="submit" loading={isSending} disabled={body.trim() === ""}>
          Send
        </Button>
      </div>
      <ErrorAlert error={error} />
    </form>
  );
}
