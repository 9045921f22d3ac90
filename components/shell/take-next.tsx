"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { api, readAnswer } from "@/lib/api/client.ts";
import { ErrorAlert } from "./error-alert.tsx";
import { useSend } from "./use-send.ts";

/** Takes the project's next article and opens it. */
export function TakeNext({ project, verb }: { project: { id: string }; verb: string }) {
  const router = useRouter();
  const { send, isSending, error } = useSend();

  async function handleTake() {
    await send(async () => {
      const { articleId } = await readAnswer(
        api.projects[":id"].queues.next.$post({ param: { id: project.id } }),
      );
      router.push(`/articles/${articleId}`);
    });
  }

  return (
    <>
      <Button onClick={handleTake} loading={isSending}>
        {verb}
      </Button>
      <ErrorAlert error={error} />
    </>
  );
}
