"use client";

import { Autocomplete, Button, Group, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Trouble } from "@/components/shell/trouble.tsx";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { updateArticleSchema } from "@/lib/schemas/article.ts";
import styles from "./articles.module.css";
import { ScheduleFields } from "./schedule-fields.tsx";
import { fromWallClock, toWallClock } from "./zoned-time.ts";

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

const languages = [
  "en",
  "ar",
  "de",
  "es",
  "fr",
  "he",
  "hi",
  "it",
  "ja",
  "ko",
  "nl",
  "pl",
  "pt",
  "ru",
  "tr",
  "uk",
  "zh",
];
const languageNames = new Intl.DisplayNames("en-GB", { type: "language" });
const timeZones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

function nameOfLanguage(tag: string): string {
  try {
    return languageNames.of(tag) ?? "";
  } catch {
    return "";
  }
}

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
  const [published, setPublished] = useState(
    article.publishedAt ? toWallClock(article.publishedAt, article.timeZone) : "",
  );
  const { values, set, problems, parse } = useFields(updateArticleSchema, {
    title,
    outlet,
    byline,
    url,
    timeZone,
    language,
    storyId,
    priority,
    dueAt,
  });
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    const input = parse(event);
    if (!input) return;
    const isSaved = await send(async () => {
      const publishedAt = published === "" ? null : fromWallClock(published, values.timeZone);
      await readAnswer(api.articles[":id"].$patch({ param: { id }, json: { ...input, publishedAt } }));
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
      <TextInput
        label="Published"
        description="As the outlet’s own clock shows it. Dates such as “Friday” are reckoned from it."
        type="datetime-local"
        min="1400-01-01T00:00"
        max="9999-12-31T23:59"
        value={published}
        onChange={(event) => setPublished(event.currentTarget.value)}
      />
      <Select
        label="Time zone"
        data={timeZones}
        value={values.timeZone || null}
        placeholder="UTC"
        onChange={(zone) => set({ timeZone: zone ?? "" })}
        error={problems.timeZone}
        searchable
        clearable
        limit={60}
      />
      <Autocomplete
        label="Language"
        description={nameOfLanguage(values.language) || "A tag such as en or pt-BR"}
        data={languages}
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
      <Trouble error={error} />
      <Group justify="flex-end" gap="xs">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="filled" loading={isSending}>
          Save details
        </Button>
      </Group>
    </form>
  );
}
