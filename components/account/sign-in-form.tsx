"use client";

import { Button, Divider, PasswordInput, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { Notice } from "@/components/shell/notice.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { isHeldByTabOnly } from "@/lib/client/outbox-store.ts";
import styles from "./account.module.css";
import { signInTrouble } from "./sign-in-trouble.ts";

export function SignInForm({
  callbackUrl,
  providers,
  email: knownEmail,
  trouble,
}: {
  /** A path of this site. */
  callbackUrl: string;
  providers: readonly { id: string; name: string }[];
  email: string;
  /** Why the last way in ended here, as next-auth names it, or "". */
  trouble: string;
}) {
  const [email, setEmail] = useState(knownEmail);
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState(trouble ? signInTrouble(trouble) : "");
  const router = useRouter();
  const { send, isSending } = useSend();

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    await send(async () => {
      setProblem("");
      const answer = await signIn("credentials", { email, password, redirect: false });
      if (answer?.ok && !answer.error) {
        // What only this tab holds would be lost by loading a page anew.
        if (isHeldByTabOnly()) {
          router.replace(callbackUrl);
          router.refresh();
          return;
        }
        window.location.assign(callbackUrl);
        // The page is leaving: the button stays busy until it has.
        await new Promise(() => {});
      }
      setProblem(signInTrouble(answer?.error ?? ""));
    });
  }

  return (
    <form onSubmit={handleSubmit} className={styles.door}>
      <TextInput
        label="E-mail"
        type="email"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        autoComplete="username"
        data-autofocus
        withAsterisk={false}
        required
      />
      <PasswordInput
        label="Password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        maxLength={1024}
        withAsterisk={false}
        required
      />
      <Notice>{problem}</Notice>
      <Button type="submit" variant="filled" loading={isSending} fullWidth>
        Sign in
      </Button>
      {providers.length > 0 && <Divider label="or" />}
      {providers.map(({ id, name }) => (
        <Button key={id} onClick={() => void signIn(id, { callbackUrl })} fullWidth>
          Sign in with {name}
        </Button>
      ))}
    </form>
  );
}
