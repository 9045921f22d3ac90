"use client";

import { Button, NumberInput, Switch, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { Card } from "@/components/shell/card.tsx";
import { Trouble } from "@/components/shell/trouble.tsx";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { type ProjectView, updateProjectSchema } from "@/lib/schemas/project.ts";
import styles from "./project.module.css";

export function SettingsForm({ project }: { project: ProjectView }) {
  const router = useRouter();
  const { name, slug, description, allowsOwnReview, annotatorsPerArticle, isBlind } = project;
  const { values, set, problems, parse } = useFields(updateProjectSchema, {
    name,
    slug,
    description,
    allowsOwnReview,
    annotatorsPerArticle,
    isBlind,
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
      <Card title="How people work">
        <div className={`${styles.form} ${styles.narrow}`}>
          <NumberInput
            label="Annotators per article"
            description="How many people should mark each article."
            value={values.annotatorsPerArticle}
            onChange={(value) => set({ annotatorsPerArticle: typeof value === "number" ? value : 1 })}
            error={problems.annotatorsPerArticle}
            min={1}
            max={20}
            allowDecimal={false}
            clampBehavior="strict"
          />
          <Switch
            label="Blind"
            description="Annotators of one article do not see each other’s marks until both have submitted."
            checked={values.isBlind}
            onChange={(event) => set({ isBlind: event.currentTarget.checked })}
          />
          <Switch
            label="People may review their own marks"
            description="Off: someone else always looks. On: useful for a desk of one."
            checked={values.allowsOwnReview}
            onChange={(event) => set({ allowsOwnReview: event.currentTarget.checked })}
          />
        </div>
      </Card>
      <Trouble error={error} />
      <Button type="submit" variant="filled" loading={isSending} mt="md">
        Save settings
      </Button>
    </form>
  );
}
