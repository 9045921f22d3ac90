"use client";

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Trouble } from "@/components/shell/trouble.tsx";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { Role } from "@/lib/core/access.ts";
import type { CreatedLink } from "@/lib/schemas/link.ts";
import { invitePersonSchema } from "@/lib/schemas/person.ts";
import { NewLink } from "./new-link.tsx";
import styles from "./people.module.css";
import { roleChoices, toRole } from "./role-words.ts";

type Fields = { email: string; projectId: string | undefined; role: Role | undefined };

const empty: Fields = { email: "", projectId: undefined, role: undefined };

export function InvitePerson({
  projects,
  onInvited,
}: {
  projects: readonly { id: string; name: string }[];
  onInvited: () => void;
}) {
  const { values, set, problems, parse, reset } = useFields(invitePersonSchema, empty);
  const [made, setMade] = useState<{ email: string; link: CreatedLink } | null>(null);
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    const json = parse(event);
    if (!json) return;
    const isMade = await send(async () => {
      setMade({ email: json.email, link: await readAnswer(api.people.invitations.$post({ json })) });
    });
    if (!isMade) return;
    reset();
    onInvited();
  }

  function handleProject(projectId: string) {
    if (projectId === "") set({ projectId: undefined, role: undefined });
    else set({ projectId, role: values.role ?? "ANNOTATOR" });
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
        <NativeSelect
          label="Into project"
          data={[
            { value: "", label: "None yet" },
            ...projects.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={values.projectId ?? ""}
          onChange={(event) => handleProject(event.currentTarget.value)}
        />
        {values.projectId && (
          <NativeSelect
            label="As"
            data={roleChoices}
            value={values.role}
            onChange={(event) => set({ role: toRole(event.currentTarget.value) })}
          />
        )}
        <Button type="submit" variant="filled" loading={isSending}>
          Invite
        </Button>
      </form>
      <Trouble error={error} />
      {made && <NewLink label={`Invitation for ${made.email}`} link={made.link} />}
    </>
  );
}
