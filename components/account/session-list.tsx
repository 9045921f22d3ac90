"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmSignOut } from "@/components/shell/confirm-sign-out.tsx";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import list from "@/components/shell/list.module.css";
import { signOutHere } from "@/components/shell/sign-out.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { useViewer } from "@/components/shell/viewer.tsx";
import { When } from "@/components/shell/when.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { SessionView } from "@/lib/schemas/account.ts";
import styles from "./account.module.css";
import { browserName } from "./browser-name.ts";

export function SessionList({ sessions }: { sessions: readonly SessionView[] }) {
  const router = useRouter();
  const viewer = useViewer();
  const [isAsking, setAsking] = useState(false);
  const { send, isSending, error } = useSend();

  async function handleEnd(session: SessionView) {
    if (session.isCurrent && viewer) return signOutHere(viewer.id);
    await send(async () => {
      await readAnswer(api.me.sessions[":id"].$delete({ param: { id: session.id } }));
    });
    router.refresh();
  }

  return (
    <>
      <ul className={list.list}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <b>{browserName(session.userAgent)}</b>
              {session.isCurrent && <span className={styles.here}>this browser</span>}
              <div className={list.meta}>
                {session.address || "address unknown"} · last seen <When at={session.lastSeenAt} />
              </div>
            </div>
            <Button
              onClick={() => void handleEnd(session)}
              disabled={isSending}
              aria-label={`Sign out ${browserName(session.userAgent)}${session.isCurrent ? ", this browser" : ""}`}
            >
              Sign out
            </Button>
          </li>
        ))}
      </ul>
      <ErrorAlert error={error} />
      <Button onClick={() => setAsking(true)} mt="sm">
        Sign out everywhere
      </Button>
      <ConfirmSignOut
        isOpen={isAsking}
        title="Sign out everywhere"
        onClose={() => setAsking(false)}
        onConfirm={async (keys) => {
          await readAnswer(api.me.sessions.$delete({ query: { keys } }));
          window.location.assign("/sign-in");
        }}
      >
        Every browser, this one too, has to sign in again.
      </ConfirmSignOut>
    </>
  );
}
