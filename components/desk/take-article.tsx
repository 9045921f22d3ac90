"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";

/** Takes an article and opens it. */
export function TakeArticle({
  article: { articleId, title },
}: {
  article: { articleId: string; title: string };
}) {
  const router = useRouter();
  const { send, isSending, error } = useSend();

  async function handleTake() {
    await send(async () => {
      await readAnswer(api.articles[":id"].layer.$post({ param: { id: articleId } }));
      router.push(`/articles/${articleId}`);
    });
  }

  return (
    <>
      <Button variant="default" aria-label={`Take: ${title}`} onClick={handleTake} loading={isSending}>
        Take
      </Button>
      <ErrorAlert error={error} />
    </>
  );
}
