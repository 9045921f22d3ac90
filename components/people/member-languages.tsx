"use client";

import { TagsInput } from "@mantine/core";
import { useState } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { MemberView } from "@/lib/schemas/person.ts";
import styles from "./people.module.css";

/** The languages that somebody is given articles in. */
export function MemberLanguages({
  project,
  member,
  onChanged,
}: {
  project: { id: string };
  member: MemberView;
  onChanged: () => void;
}) {
  const [languages, setLanguages] = useState(member.languages);
  const { send, error } = useSend();

  async function handleChange(next: string[]) {
    const before = languages;
    setLanguages(next);
    const isSaved = await send(async () => {
      await readAnswer(
        api.projects[":id"].members[":userId"].$patch({
          param: { id: project.id, userId: member.userId },
          json: { languages: next },
        }),
      );
    });
    if (isSaved) onChanged();
    else setLanguages(before);
  }

  return (
    <>
      <TagsInput
        aria-label={`Languages of ${member.name}`}
        placeholder={languages.length === 0 ? "All; or en, fr" : undefined}
        value={languages}
        onChange={(next) => void handleChange(next)}
        className={styles.languages}
      />
      <ErrorAlert error={error} />
    </>
  );
}
