"use client";

import { Button, PasswordInput, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { passwordRule } from "@/components/shell/password-rule.ts";
import { Trouble } from "@/components/shell/trouble.tsx";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { nameSchema, passwordSchema } from "@/lib/schemas/account.ts";
import { acceptInvitationSchema } from "@/lib/schemas/link.ts";
import styles from "./account.module.css";
import { enter } from "./enter.ts";

const newPersonSchema = acceptInvitationSchema.extend({ name: nameSchema, password: passwordSchema });

/** For someone who has no account yet. */
export function InvitationForm({ token, email }: { token: string; email: string }) {
  const { values, set, problems, parse } = useFields(newPersonSchema, { token, name: "", password: "" });
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    const input = parse(event);
    if (!input) return;
    await send(async () => {
      const used = await readAnswer(api.links.invitation.$post({ json: input }));
      await enter(used.email, input.password);
    });
  }

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
      <PasswordInput
        label="Password"
        description={passwordRule}
        value={values.password}
        onChange={(event) => set({ password: event.currentTarget.value })}
        error={problems.password}
        autoComplete="new-password"
        withAsterisk={false}
        required
      />
      <Trouble error={error} />
      <Button type="submit" variant="filled" loading={isSending} fullWidth>
        Join
      </Button>
    </form>
  );
}
