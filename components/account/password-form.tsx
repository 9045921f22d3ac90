"use client";

import { Button, PasswordInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { passwordRule } from "@/components/shell/password-rule.ts";
import { Trouble } from "@/components/shell/trouble.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { passwordSchema } from "@/lib/schemas/account.ts";
import styles from "./account.module.css";

export function PasswordForm() {
  const router = useRouter();
  const [currentPassword, setCurrent] = useState("");
  const [newPassword, setNew] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const parsed = passwordSchema.safeParse(newPassword);
    setProblem(parsed.error?.issues[0]?.message ?? null);
    if (!parsed.success) return;
    const isChanged = await send(async () => {
      await readAnswer(api.me.password.$post({ json: { currentPassword, newPassword } }));
    });
    if (!isChanged) return;
    setCurrent("");
    setNew("");
    notifications.show({ message: "Your password is changed. Other browsers are signed out." });
    router.refresh();
  }

  return (
    <form onSubmit={handleSubmit} className={styles.form}>
      <PasswordInput
        label="Current password"
        value={currentPassword}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        autoComplete="current-password"
        required
      />
      <PasswordInput
        label="New password"
        description={passwordRule}
        value={newPassword}
        onChange={(event) => setNew(event.currentTarget.value)}
        error={problem}
        autoComplete="new-password"
        required
      />
      <Trouble error={error} />
      <div>
        <Button type="submit" loading={isSending} disabled={!currentPassword || !newPassword}>
          Change password
        </Button>
      </div>
    </form>
  );
}
