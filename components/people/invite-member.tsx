"use client";

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Trouble } from "@/components/shell/trouble.tsx";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { Role } from "@/lib/core/access.ts";
import type { CreatedLink } from "@/lib/schemas/link.ts";
import { inviteMemberSchema } from "@/lib/schemas/person.ts";
import { NewLink } from "./new-link.tsx";
import styles from "./people.module.css";
import { roleChoices, roleHelp, toRole } from "./role-words.ts";

const empty: { email: string; role: Role } = { email: "", role: "ANNOTATOR" };

export function InviteMember({ projectId, onInvited }: { projectId: string; onInvited: () => void }) {
  const { values, set, problems, parse, reset } = useFields(inviteMemberSchema, empty);
  const [made, setMade] = useState<{ email: string; link: CreatedLink } | null>(null);
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    const json = parse(event);
    if (!json) return;
    const isMade = await send(async () => {
      const link = await readAnswer(
        api.projects[":id"].invitations.$post({ param: { id: projectId }, json }),
      );
      setMade({ email: json.email, link });
    });
    if (!isMade) return;
    reset();
    onInvited();
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
          label="Role"
          data={roleChoices}
          value={values.role}
          onChange={(event) => set({ role: toRole(event.currentTarget.value) })}
        />
        <Button type="submit" variant="filled" loading={isSending}>
          Invite
        </Button>
      </form>
      <p className={styles.meta}>{roleHelp}</p>
      <Trouble error={error} />
      {made && <NewLink label={`Invitation for ${made.email}`} link={made.link} />}
    </>
  );
}
