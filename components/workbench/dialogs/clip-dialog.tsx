"use client";

import { Button, Group, SegmentedControl, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { RulePicker } from "@/components/shell/guidelines/rule-picker.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { type ExampleKind, exampleKinds } from "@/lib/core/guidelines/rule.ts";
import { clipTarget } from "../model/clipping.ts";
import { backToText } from "../model/moving.ts";
import { useReader } from "../model/reader-context.tsx";
import styles from "./clip-dialog.module.css";
import { ReaderDialog } from "./reader-dialog.tsx";

const titles = { DO: "Do it so", DONT: "Don’t do it so" };
const said = { DO: "as something to do", DONT: "as something not to do" };

/** Clips a piece of the article to a rule, as something to do or not to do. */
export function ClipDialog() {
  const reader = useReader();
  const [target] = useState(() => clipTarget(reader));
  const [ruleId, setRuleId] = useState<string | null>(null);
  const [kind, setKind] = useState<ExampleKind>("DO");
  const [note, setNote] = useState("");
  const { send, isSending, error } = useSend();
  const { id: articleId, language, rules, labels } = reader.article;
  if (!target) return null;
  const { start, end, labelId } = target;

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const rule = rules.find(({ id }) => id === ruleId);
    if (!rule) return;
    const isSent = await send(async () => {
      const json = { kind, articleId, start, end, note };
      const example = await readAnswer(api.rules[":id"].examples.$post({ param: { id: rule.id }, json }));
      reader.state.set({ dialog: null, clipped: [...reader.state.get().clipped, example] });
    });
    if (!isSent) return;
    reader.announce(`Clipped to rule ${rule.name} ${said[kind]}.`);
    backToText(reader);
  }

  return (
    <ReaderDialog title="Clip to a rule">
      <form onSubmit={handleSubmit} className={styles.form}>
        <blockquote className={styles.quote} lang={language} dir="auto">
          {reader.index.slice(start, end)}
        </blockquote>
        <RulePicker
          label="Rule"
          rules={rules}
          labels={labels}
          labelId={labelId}
          value={ruleId}
          onChange={setRuleId}
          isFocusedFirst
        />
        <SegmentedControl
          aria-label="Kind of example"
          value={kind}
          onChange={(value) => setKind(exampleKinds.find((known) => known === value) ?? "DO")}
          data={exampleKinds.map((value) => ({ value, label: titles[value] }))}
        />
        <Textarea
          label="Note"
          description="Why, in a few words. May stay empty."
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={1}
        />
        <p className={styles.hint}>
          Everybody in the project sees these words, and not whose mark they were.
        </p>
        <ErrorAlert error={error} />
        <Group justify="flex-end">
          <Button type="submit" variant="filled" loading={isSending} disabled={ruleId === null}>
            Clip
          </Button>
        </Group>
      </form>
    </ReaderDialog>
  );
}
