"use client";

import { Button, Checkbox, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { passwordRule } from "@/components/shell/password-rule.ts";
import { Trouble } from "@/components/shell/trouble.tsx";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { setUpSchema } from "@/lib/schemas/link.ts";
import styles from "./account.module.css";
import { enter } from "./enter.ts";

export function SetUpForm({ token }: { token: string }) {
  const { values, set, problems, parse } = useFields(setUpSchema, {
    token,
    name: "",
    email: "",
    password: "",
  });
  const [withSample, setWithSample] = useState(true);
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    const input = parse(event);
    if (!input) return;
    await send(async () => {
      const { email } = await readAnswer(api.links.setup.$post({ json: { ...input, withSample } }));
      await enter(email, input.password);
    });
  }

  return (
    <form onSubmit={handleSubmit} className={styles.door} noValidate>
      <TextInput
        label="Your name"
        value={values.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={problems.name}
        autoComplete="name"
        required
      />
      <TextInput
        label="E-mail"
        type="email"
        value={values.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
        error={problems.email}
        autoComplete="username"
        required
      />
      <PasswordInput
        label="Password"
        description={passwordRule}
        value={values.password}
        onChange={(event) => set({ password: event.currentTarget.value })}
        error={problems.password}
        autoComplete="new-password"
        required
      />
      <Checkbox
        label="Make the sample project"
        description="Eight articles in three stories, half of them marked and reviewed, to look around in. It can be deleted."
        checked={withSample}
        onChange={(event) => setWithSample(event.currentTarget.checked)}
      />
      <Trouble error={error} />
      <Button type="submit" variant="filled" loading={isSending} fullWidth>
        {isSending && withSample ? "Making the sample project" : "Set up Copydesk"}
      </Button>
    </form>
  );
}
