"use client";

import { Button, Checkbox, PasswordInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { count } from "@/components/shell/count.ts";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { passwordSchema } from "@/lib/schemas/account.ts";
import styles from "./account.module.css";
import { NewPassword } from "./new-password.tsx";

export function PasswordForm({ keyCount }: { keyCount: number }) {
  const router = useRouter();
  const [currentPassword, setCurrent] = useState("");
  const [newPassword, setNew] = useState("");
  const [deleteKeys, setDeleteKeys] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const parsed = passwordSchema.safeParse(newPassword);
    setProblem(parsed.error?.issues[0]?.message ?? null);
    if (!parsed.success) return;
    const isChanged = await send(async () => {
      await readAnswer(api.me.password.$post({ json: { currentPassword, newPassword, deleteKeys } }));
    });
    if (!isChanged) return;
    setCurrent("");
    setNew("");
    setDeleteKeys(false);
    notifications.show({
      message: deleteKeys
        ? "Your password is changed. Other browsers are signed out, and your keys are deleted."
        : "Your password is changed. Other browsers are signed out.",
    });
    router.refresh();
  }

  return (
    <form onSubmit={handleSubmit} className={styles.form}>
      <PasswordInput
        label="Current password"
        value={currentPassword}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        autoComplete="current-password"
        withAsterisk={false}
        required
      />
      <NewPassword label="New password" value={newPassword} problem={problem} onChange={setNew} />
      {keyCount > 0 && (
        <Checkbox
          label="Delete my keys for scripts too"
          description={`You have ${count(keyCount, "key")}. Do so if somebody may have known your password: keys work without it.`}
          checked={deleteKeys}
          onChange={(event) => setDeleteKeys(event.currentTarget.checked)}
        />
      )}
      <ErrorAlert error={error} />
      <div>
        <Button type="submit" loading={isSending} disabled={!currentPassword || !newPassword}>
          Change password
        </Button>
      </div>
    </form>
  );
}
