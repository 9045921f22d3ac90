"use client";

import { Button, Group, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { updateArticleSchema } from "@/lib/schemas/article.ts";
import styles from "./articles.module.css";
import { LanguageField } from "./language-field.tsx";
import { findDateProblem, fromPublished, toPublished } from "./published.ts";
import { PublishedFields } from "./published-fields.tsx";
import { ScheduleFields } from "./schedule-fields.tsx";

type Provenance = {
  id: string;
  title: string;
  outlet: string;
  byline: string;
  url: string;
  publishedAt: string | null;
  timeZone: string;
  language: string;
  priority: number;
  dueAt: string | null;
};

export function ProvenanceForm({
  article,
  storyId,
  stories,
  onClose,
  onSaved,
}: {
  article: Provenance;
  storyId: string | null;
  stories: readonly { id: string; title: string }[];
  onClose: () => void;
  onSaved: () => void;
}) {
  const { id, title, outlet, byline, url, timeZone, language, priority, dueAt } = article;
  const [published, setPublished] = useState(toPublished(article.publishedAt, timeZone));
  const [dateProblem, setDateProblem] = useState<string | null>(null);
  const { values, set, problems, parse } = useFields(updateArticleSchema, {
    title,
    outlet,
    byline,
    url,
    language,
    storyId,
    priority,
    dueAt,
  });
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    const problem = findDateProblem(event.currentTarget, published);
    setDateProblem(problem);
    const input = parse(event);
    if (!input || problem !== null) return;
    const isSaved = await send(async () => {
      const dated = { publishedAt: fromPublished(published), timeZone: published.timeZone };
      await readAnswer(api.articles[":id"].$patch({ param: { id }, json: { ...input, ...dated } }));
    });
    if (isSaved) onSaved();
  }

  return (
    <form onSubmit={handleSubmit} className={styles.form} noValidate>
      <TextInput
        label="Title"
        value={values.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={problems.title}
        dir="auto"
        required
      />
      <TextInput
        label="Outlet"
        value={values.outlet}
        onChange={(event) => set({ outlet: event.currentTarget.value })}
        error={problems.outlet}
      />
      <TextInput
        label="Byline"
        value={values.byline}
        onChange={(event) => set({ byline: event.currentTarget.value })}
        error={problems.byline}
      />
      <TextInput
        label="Address"
        type="url"
        placeholder="https://"
        value={values.url}
        onChange={(event) => set({ url: event.currentTarget.value })}
        error={problems.url && "Write an address that starts with https:// or http://, or leave it empty."}
      />
      <PublishedFields value={published} onChange={setPublished} problem={dateProblem} />
      <LanguageField
        value={values.language}
        onChange={(tag) => set({ language: tag })}
        error={problems.language}
      />
      <Select
        label="Story"
        data={stories.map((story) => ({ value: story.id, label: story.title }))}
        value={values.storyId}
        placeholder="No story"
        onChange={(chosen) => set({ storyId: chosen })}
        searchable
        clearable
      />
      <ScheduleFields values={values} set={set} />
      <ErrorAlert error={error} />
      <Group justify="flex-end" gap="xs">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="filled" loading={isSending}>
          Save details
        </Button>
      </Group>
    </form>
  );
}
