"use client";

import { Button, TextInput } from "@mantine/core";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import { nameSchema, passwordSchema } from "@/lib/schemas/account.ts";
import { acceptInvitationSchema } from "@/lib/schemas/link.ts";
import styles from "./account.module.css";
import { NewPassword } from "./new-password.tsx";
import { useDoorForm } from "./use-door-form.ts";

const newPersonSchema = acceptInvitationSchema.extend({ name: nameSchema, password: passwordSchema });

/** For someone who has no account yet. */
export function InvitationForm({ token, email }: { token: string; email: string }) {
  const { values, set, problems, handleSubmit, isSending, error } = useDoorForm(
    newPersonSchema,
    { token, name: "", password: "" },
    (json) => readAnswer(api.links.invitation.$post({ json })),
  );
  return (
    <form onSubmit={handleSubmit} className={styles.door} noValidate>
      <TextInput label="E-mail" value={email} autoComplete="username" readOnly />
      <TextInput
        label="Your name"
        description="Colleagues see it beside your marks."
        value={values.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={problems.name}
        autoComplete="name"
        withAsterisk={false}
        required
      />
      <NewPassword
        label="Password"
        value={values.password}
        problem={problems.password}
        onChange={(password) => set({ password })}
      />
      <ErrorAlert error={error} />
      <Button type="submit" variant="filled" loading={isSending} fullWidth>
        Join
      </Button>
    </form>
  );
}
