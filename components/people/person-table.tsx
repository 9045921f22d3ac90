"use client";

import { useState } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import table from "@/components/shell/table.module.css";
import { useSend } from "@/components/shell/use-send.ts";
import { When } from "@/components/shell/when.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { CreatedLink } from "@/lib/schemas/link.ts";
import type { PersonView } from "@/lib/schemas/person.ts";
import { NewLink } from "./new-link.tsx";
import styles from "./people.module.css";
import { type PersonDeed, PersonMenu } from "./person-menu.tsx";
import { PersonName } from "./person-name.tsx";
import { roleTitle } from "./role-words.ts";

export function PersonTable({
  people,
  ownId,
  onChanged,
}: {
  people: readonly PersonView[];
  ownId: string;
  onChanged: () => void;
}) {
  const [reset, setReset] = useState<{ name: string; link: CreatedLink } | null>(null);
  const { send, isSending, error } = useSend();

  async function handleDeed(person: PersonView, deed: PersonDeed) {
    const param = { id: person.id };
    await send(async () => {
      if (deed === "reset-link") {
        setReset({
          name: person.name,
          link: await readAnswer(api.people[":id"]["reset-link"].$post({ param })),
        });
      } else if ("signOut" in deed) {
        await readAnswer(api.people[":id"].sessions.$delete({ param, query: { keys: deed.signOut } }));
      } else {
        await readAnswer(api.people[":id"].$patch({ param, json: deed }));
      }
    });
    onChanged();
  }

  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Projects</th>
            <th scope="col">Last seen</th>
            <th scope="col" className={table.number}>
              Sessions
            </th>
            <th scope="col">
              <span className={styles.unseen}>Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td>
                <PersonName person={person} />
              </td>
              <td data-label="Projects">
                {person.projects.length === 0
                  ? "none"
                  : person.projects
                      .map(({ name, role }) => `${name} (${roleTitle(role).toLowerCase()})`)
                      .join(", ")}
              </td>
              <td data-label="Last seen">{person.lastSeenAt ? <When at={person.lastSeenAt} /> : "never"}</td>
              <td data-label="Sessions" className={table.number}>
                {person.sessionCount}
              </td>
              <td className={styles.actions}>
                <PersonMenu
                  person={person}
                  isSelf={person.id === ownId}
                  isBusy={isSending}
                  onDeed={(deed) => void handleDeed(person, deed)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ErrorAlert error={error} />
      {reset && <NewLink label={`Password reset for ${reset.name}`} link={reset.link} />}
    </>
  );
}
