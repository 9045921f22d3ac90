"use client";

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { SecretOnce } from "@/components/shell/secret-once.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { CreatedKey } from "@/lib/schemas/account.ts";
import styles from "./account.module.css";

const lifetimes = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "a year" },
  { value: "", label: "until deleted" },
];

export function KeyForm({ onCreated }: { onCreated: () => void }) {
  const [name, setName] = useState("");
  const [days, setDays] = useState("90");
  const [created, setCreated] = useState<CreatedKey | null>(null);
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const isMade = await send(async () => {
      const json = { name, expiresInDays: days === "" ? null : Number(days) };
      setCreated(await readAnswer(api.me.keys.$post({ json })));
    });
    if (!isMade) return;
    setName("");
    onCreated();
  }

  return (
    <form onSubmit={handleSubmit} className={styles.inlineForm}>
      <TextInput
        label="New key for"
        placeholder="nightly export"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={120}
        required
      />
      <NativeSelect
        label="Works for"
        data={lifetimes}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <Button type="submit" loading={isSending} disabled={name.trim() === ""}>
        Create key
      </Button>
      <div className={styles.wide}>
        <ErrorAlert error={error} />
        {created && (
          <SecretOnce
            label={`Key for ${created.name}`}
            value={created.key}
            note="Copy it now: it is not shown again."
          />
        )}
      </div>
    </form>
  );
}
