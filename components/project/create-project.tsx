"use client";

import { Button, Group, Modal, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { toSlug } from "@/lib/core/slug.ts";
import { createProjectSchema } from "@/lib/schemas/project.ts";
import styles from "./project.module.css";

const empty: { name: string; slug: string | undefined; description: string } = {
  name: "",
  slug: undefined,
  description: "",
};

export function CreateProject() {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [ownSlug, setOwnSlug] = useState<string | null>(null);
  const { values, set, problems, parse } = useFields(createProjectSchema, empty);
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    const json = parse(event);
    if (!json) return;
    await send(async () => {
      const project = await readAnswer(api.projects.$post({ json }));
      router.push(`/projects/${project.slug}`);
      router.refresh();
    });
  }

  return (
    <>
      <Button variant="filled" onClick={() => setOpen(true)}>
        New project
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="New project">
        <form onSubmit={handleSubmit} className={styles.form} noValidate>
          <TextInput
            label="Name"
            value={values.name}
            onChange={(event) => {
              const name = event.currentTarget.value;
              set({ name, slug: ownSlug || toSlug(name) || undefined });
            }}
            error={problems.name}
            maxLength={100}
            data-autofocus
            required
          />
          <TextInput
            label="Address"
            description={values.slug ? `/projects/${values.slug}` : "Made from the name."}
            value={values.slug ?? ""}
            onChange={(event) => {
              setOwnSlug(event.currentTarget.value);
              set({ slug: event.currentTarget.value || undefined });
            }}
            error={problems.slug}
            maxLength={60}
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
          <p className={styles.note}>
            It starts with four labels: quote, claim, entity and date. You can change them.
          </p>
          <ErrorAlert error={error} />
          <Group justify="flex-end" gap="xs">
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button type="submit" variant="filled" loading={isSending}>
              Create project
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  );
}
