"use client";

import { Button, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import styles from "./account.module.css";

export function NameForm({ name: kept }: { name: string }) {
  const router = useRouter();
  const [name, setName] = useState(kept);
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const isKept = await send(async () => {
      await readAnswer(api.me.$patch({ json: { name } }));
    });
    if (!isKept) return;
    notifications.show({ message: "Your name is kept." });
    router.refresh();
  }

  return (
    <form onSubmit={handleSubmit} className={styles.form}>
      <TextInput
        label="Name"
        description="Colleagues see it beside your marks and remarks."
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        autoComplete="name"
        maxLength={120}
        required
      />
      <ErrorAlert error={error} />
      <div>
        <Button type="submit" loading={isSending} disabled={name.trim() === kept || name.trim() === ""}>
          Save name
        </Button>
      </div>
    </form>
  );
}
