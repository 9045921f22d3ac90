"use client";

import { Button, Checkbox, TextInput } from "@mantine/core";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import { setUpSchema } from "@/lib/schemas/link.ts";
import styles from "./account.module.css";
import { NewPassword } from "./new-password.tsx";
import { useDoorForm } from "./use-door-form.ts";

export function SetUpForm({ token }: { token: string }) {
  const { values, set, problems, handleSubmit, isSending, error } = useDoorForm(
    setUpSchema,
    { token, name: "", email: "", password: "", withSample: true },
    (json) => readAnswer(api.links.setup.$post({ json })),
  );
  return (
    <form onSubmit={handleSubmit} className={styles.door} noValidate>
      <TextInput
        label="Your name"
        value={values.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={problems.name}
        autoComplete="name"
        withAsterisk={false}
        required
      />
      <TextInput
        label="E-mail"
        type="email"
        value={values.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
        error={problems.email}
        autoComplete="username"
        withAsterisk={false}
        required
      />
      <NewPassword
        label="Password"
        value={values.password}
        problem={problems.password}
        onChange={(password) => set({ password })}
      />
      <Checkbox
        label="Make the sample project"
        description="Ten articles in three stories, half of them marked and reviewed, to look around in. It can be deleted."
        checked={values.withSample}
        onChange={(event) => set({ withSample: event.currentTarget.checked })}
      />
      <ErrorAlert error={error} />
      <Button type="submit" variant="filled" loading={isSending} fullWidth>
        {isSending && values.withSample ? "Making the sample project" : "Set up Copydesk"}
      </Button>
    </form>
  );
}
