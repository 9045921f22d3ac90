"use client";

import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "@/components/shell/confirm.tsx";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import list from "@/components/shell/list.module.css";
import table from "@/components/shell/table.module.css";
import { useSend } from "@/components/shell/use-send.ts";
import { When } from "@/components/shell/when.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { MemberView } from "@/lib/schemas/person.ts";
import { MemberLanguages } from "./member-languages.tsx";
import styles from "./people.module.css";
import { PersonName } from "./person-name.tsx";
import { roleChoices, toRole } from "./role-words.ts";

export function MemberTable({
  project,
  members,
  onChanged,
}: {
  project: { id: string; name: string };
  members: readonly MemberView[];
  onChanged: () => void;
}) {
  const [leaving, setLeaving] = useState<MemberView | null>(null);
  const { send, isSending, error } = useSend();

  async function handleRole(member: MemberView, value: string) {
    await send(async () => {
      await readAnswer(
        api.projects[":id"].members[":userId"].$patch({
          param: { id: project.id, userId: member.userId },
          json: { role: toRole(value) },
        }),
      );
    });
    onChanged();
  }

  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">Languages</th>
            <th scope="col">Here since</th>
            <th scope="col">
              <span className={styles.unseen}>Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.userId}>
              <td>
                <PersonName person={member} />
              </td>
              <td>
                <NativeSelect
                  aria-label={`Role of ${member.name}`}
                  data={roleChoices}
                  value={member.role}
                  disabled={isSending}
                  onChange={(event) => void handleRole(member, event.currentTarget.value)}
                />
              </td>
              <td data-label="Languages">
                <MemberLanguages project={project} member={member} onChanged={onChanged} />
              </td>
              <td data-label="Here since">
                <When at={member.joinedAt} />
              </td>
              <td className={styles.actions}>
                <Button onClick={() => setLeaving(member)} aria-label={`Remove ${member.name}`}>
                  Remove
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={list.meta}>
        A changed role ends the person’s sessions; they sign in again. Queues give people articles in their
        languages only; without any they get all.
      </p>
      <ErrorAlert error={error} />
      <Confirm
        isOpen={leaving !== null}
        title={`Remove ${leaving?.name ?? ""} from ${project.name}`}
        verb="Remove"
        onClose={() => setLeaving(null)}
        onConfirm={async () => {
          if (!leaving) return;
          await readAnswer(
            api.projects[":id"].members[":userId"].$delete({
              param: { id: project.id, userId: leaving.userId },
            }),
          );
          onChanged();
        }}
      >
        They no longer see the project. What they submitted stays, and counts. Articles they have not begun
        are free again; what they began is kept, and counts for nothing until they come back and take it up.
      </Confirm>
    </>
  );
}
