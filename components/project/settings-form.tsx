"use client";

import { Button, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { Card } from "@/components/shell/card.tsx";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { type ProjectView, updateProjectSchema } from "@/lib/schemas/project.ts";
import styles from "./project.module.css";
import { WorkSettings } from "./work-settings.tsx";

export function SettingsForm({ project }: { project: ProjectView }) {
  const router = useRouter();
  const {
    name,
    slug,
    description,
    allowsOwnReview,
    annotatorsPerArticle,
    isBlind,
    storyPlacement,
    queueLength,
  } = project;
  const { values, set, problems, parse } = useFields(updateProjectSchema, {
    name,
    slug,
    description,
    allowsOwnReview,
    annotatorsPerArticle,
    isBlind,
    storyPlacement,
    queueLength,
  });
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    const json = parse(event);
    if (!json) return;
    await send(async () => {
      const saved = await readAnswer(api.projects[":id"].$patch({ param: { id: project.id }, json }));
      notifications.show({ message: "Settings saved." });
      if (saved.slug === slug) router.refresh();
      else router.replace(`/projects/${saved.slug}/settings`);
    });
  }

  return (
    <form onSubmit={handleSubmit} noValidate>
      <Card title="The project">
        <div className={`${styles.form} ${styles.narrow}`}>
          <TextInput
            label="Name"
            value={values.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={problems.name}
            maxLength={100}
            required
          />
          <TextInput
            label="Address"
            description={`/projects/${values.slug}. Old links stop working when it changes.`}
            value={values.slug}
            onChange={(event) => set({ slug: event.currentTarget.value })}
            error={problems.slug}
            maxLength={60}
            required
          />
          <Textarea
            label="What it is for"
            value={values.description}
            onChange={(event) => set({ description: event.currentTarget.value })}
            error={problems.description}
            maxLength={2000}
            autosize
            minRows={2}
          />
        </div>
      </Card>
      <WorkSettings values={values} set={set} problems={problems} />
      <ErrorAlert error={error} />
      <Button type="submit" variant="filled" loading={isSending} mt="md">
        Save settings
      </Button>
    </form>
  );
}
