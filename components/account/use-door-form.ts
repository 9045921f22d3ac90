"use client";

import { signIn } from "next-auth/react";
import type { FormEvent } from "react";
import type { z } from "zod";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";

/**
 * A form that sets a password and then goes in with it: to the desk, or to the sign-in page when that does not work.
 * `use` sends the form, and answers whose account it leads to.
 */
export function useDoorForm<Schema extends z.ZodType<{ password: string }>, Values extends object>(
  schema: Schema,
  initial: Values,
  use: (input: z.infer<Schema>) => Promise<{ email: string }>,
) {
  const { values, set, problems, parse } = useFields(schema, initial);
  const { send, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    const input = parse(event);
    if (!input) return;
    await send(async () => {
      const { email } = await use(input);
      await enter(email, input.password);
    });
  }

  return { values, set, problems, handleSubmit, isSending, error };
}

async function enter(email: string, password: string): Promise<void> {
  const answer = await signIn("credentials", { email, password, redirect: false });
  window.location.assign(answer?.ok && !answer.error ? "/" : `/sign-in?email=${encodeURIComponent(email)}`);
  // The page is leaving: the button stays busy until it has.
  await new Promise(() => {});
}
