import type { Metadata } from "next";
import { AppearanceForm } from "@/components/account/appearance-form.tsx";
import { KeyList } from "@/components/account/key-list.tsx";
import { NameForm } from "@/components/account/name-form.tsx";
import { PasswordForm } from "@/components/account/password-form.tsx";
import { SessionList } from "@/components/account/session-list.tsx";
import { Card } from "@/components/shell/card.tsx";
import { Screen } from "@/components/shell/screen.tsx";
import { listApiTokens } from "@/lib/server/people/api-tokens.ts";
import { getMe } from "@/lib/server/people/me.ts";
import { listSessions } from "@/lib/server/people/sessions.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

export const metadata: Metadata = { title: "My account" };

export default async function AccountPage() {
  const user = await requireUser();
  const [me, sessions, keys] = await Promise.all([getMe(user), listSessions(user), listApiTokens(user)]);
  return (
    <Screen title="My account" aside={me.email}>
      <Card title="Appearance and keys">
        <AppearanceForm />
      </Card>
      <Card title="Name">
        <NameForm name={me.name} />
      </Card>
      {me.hasPassword && (
        <Card title="Password">
          <PasswordForm keyCount={keys.length} />
        </Card>
      )}
      <Card title="Where you are signed in">
        <SessionList sessions={sessions} />
      </Card>
      <Card title="Keys for scripts">
        <KeyList keys={keys} />
      </Card>
    </Screen>
  );
}
