"use client";

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import list from "@/components/shell/list.module.css";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";
import type { Role } from "@/lib/core/access.ts";
import type { CreatedLink } from "@/lib/schemas/link.ts";
import { type InvitePersonInput, invitePersonSchema } from "@/lib/schemas/person.ts";
import { NewLink } from "./new-link.tsx";
import styles from "./people.module.css";
import { roleChoices, roleHelp, toRole } from "./role-words.ts";

type Into = { projectId: string | undefined; role: Role | undefined };

const nowhere: Into = { projectId: undefined, role: undefined };

const intoProject = (projectId: string): Into => ({ projectId, role: "ANNOTATOR" });

export function InviteForm({
  projectId,
  projects,
  onInvite,
}: {
  /** The project to invite into; without it, one of `projects` or none. */
  projectId?: string;
  projects?: readonly { id: string; name: string }[];
  onInvite: (input: InvitePersonInput) => Promise<CreatedLink>;
}) {
  const { values, set, problems, parse, reset } = useFields(invitePersonSchema, {
    email: "",
    ...(projectId ? intoProject(projectId) : nowhere),
  });
  const [made, setMade] = useState<{ email: string; link: CreatedLink } | null>(null);
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    const input = parse(event);
    if (!input) return;
    const isMade = await send(async () => {
      setMade({ email: input.email, link: await onInvite(input) });
    });
    if (isMade) reset();
  }

  return (
    <>
      <form onSubmit={handleSubmit} className={styles.inline} noValidate>
        <TextInput
          label="E-mail"
          type="email"
          value={values.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
          error={problems.email}
          className={styles.wideField}
          autoComplete="off"
          required
        />
        {projects && (
          <NativeSelect
            label="Into project"
            data={[
              { value: "", label: "None yet" },
              ...projects.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={values.projectId ?? ""}
            onChange={({ currentTarget: { value } }) => set(value === "" ? nowhere : intoProject(value))}
          />
        )}
        {values.projectId && (
          <NativeSelect
            label="Role"
            data={roleChoices}
            value={values.role}
            onChange={(event) => set({ role: toRole(event.currentTarget.value) })}
          />
        )}
        <Button type="submit" variant="filled" loading={isSending}>
          Invite
        </Button>
      </form>
      {values.projectId && <p className={list.meta}>{roleHelp}</p>}
      <ErrorAlert error={error} />
      {made && <NewLink label={`Invitation for ${made.email}`} link={made.link} />}
    </>
  );
}
