"use client";

import { Button, TextInput } from "@mantine/core";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import { resetPasswordSchema } from "@/lib/schemas/link.ts";
import styles from "./account.module.css";
import { NewPassword } from "./new-password.tsx";
import { useDoorForm } from "./use-door-form.ts";

export function ResetForm({ token, email }: { token: string; email: string }) {
  const { values, set, problems, handleSubmit, isSending, error } = useDoorForm(
    resetPasswordSchema,
    { token, password: "" },
    (json) => readAnswer(api.links.reset.$post({ json })),
  );
  return (
    <form onSubmit={handleSubmit} className={styles.door} noValidate>
      <TextInput label="E-mail" value={email} autoComplete="username" readOnly />
      <NewPassword
        label="New password"
        value={values.password}
        problem={problems.password}
        onChange={(password) => set({ password })}
      />
      <ErrorAlert error={error} />
      <Button type="submit" variant="filled" loading={isSending} fullWidth>
        Set password and sign in
      </Button>
    </form>
  );
}
