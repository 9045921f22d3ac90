"use client";

import { Button, Group, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { createRuleSchema } from "@/lib/schemas/rule.ts";
import styles from "./project.module.css";

/** Where a rule is written, a new one or one that is there. */
export function RuleForm({
  title,
  text,
  verb,
  onSave,
  onClose,
}: {
  title: string;
  text: string;
  verb: string;
  onSave: (text: string) => Promise<void>;
  onClose: () => void;
}) {
  const { values, set, problems, parse } = useFields(createRuleSchema, { text });
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    const input = parse(event);
    if (input && (await send(() => onSave(input.text)))) onClose();
  }

  return (
    <form onSubmit={handleSubmit} className={styles.form} noValidate>
      <Textarea
        label={title}
        description="One case, so that a verdict can cite it."
        value={values.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        error={problems.text}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={12}
        autoFocus
      />
      <ErrorAlert error={error} />
      <Group gap="xs">
        <Button type="submit" size="compact-md" variant="filled" loading={isSending}>
          {verb}
        </Button>
        <Button size="compact-md" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
