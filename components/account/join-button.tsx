"use client";

import { Button } from "@mantine/core";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import styles from "./account.module.css";

/** For someone who has an account already and only joins a project. */
export function JoinButton({ token, projectName }: { token: string; projectName: string }) {
  const { send, isSending, error } = useSend();

  async function handleJoin() {
    await send(async () => {
      await readAnswer(api.links.invitation.$post({ json: { token } }));
      window.location.assign("/");
    });
  }

  return (
    <div className={styles.door}>
      <ErrorAlert error={error} />
      <Button variant="filled" onClick={handleJoin} loading={isSending} fullWidth>
        Join {projectName}
      </Button>
    </div>
  );
}
