"use client";

import { Button, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { Confirm } from "@/components/shell/confirm.tsx";
import { count } from "@/components/shell/count.ts";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { ArticleContents } from "@/lib/schemas/article.ts";
import styles from "./articles.module.css";

function contentLines({ layers, marks, verdicts, remarks, isSettled }: ArticleContents): string[] {
  return [
    ...(layers > 0 ? [`${count(layers, "layer")} of annotators`] : []),
    ...(marks > 0 ? [count(marks, "mark")] : []),
    ...(verdicts > 0 ? [count(verdicts, "verdict")] : []),
    ...(remarks > 0 ? [count(remarks, "remark")] : []),
    ...(isSettled ? ["its settled gold"] : []),
  ];
}

/** Deletes an article, after saying what goes with it and asking for its title. */
export function DeleteArticle({
  article,
  onDeleted,
}: {
  article: { id: string; title: string };
  onDeleted: () => void;
}) {
  const [contents, setContents] = useState<ArticleContents | null>(null);
  const [typed, setTyped] = useState("");
  const { send, isSending, error } = useSend();
  const param = { id: article.id };

  async function handleAsk() {
    await send(async () => setContents(await readAnswer(api.articles[":id"].contents.$get({ param }))));
  }

  const lines = contents ? contentLines(contents) : [];
  return (
    <section aria-label="Delete the article" className={styles.danger}>
      <p className={styles.meta}>
        Archiving takes an article out of lists, queues and exports and keeps everything. Deleting it is for
        good.
      </p>
      <Button onClick={handleAsk} loading={isSending}>
        Delete the article
      </Button>
      <ErrorAlert error={error} />
      <Confirm
        isOpen={contents !== null}
        title="Delete the article"
        verb="Delete for good"
        isDisabled={typed.trim() !== article.title.trim()}
        onClose={() => {
          setTyped("");
          setContents(null);
        }}
        onConfirm={async () => {
          await readAnswer(api.articles[":id"].$delete({ param, query: { title: article.title } }));
          notifications.show({ message: `“${article.title}” is deleted.` });
          onDeleted();
        }}
      >
        {lines.length > 0 ? (
          <>
            <p>With it go, for good:</p>
            <ul className={styles.leftOut} aria-label="What goes with it">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        ) : (
          <p>Nobody has marked anything in it. It cannot be brought back.</p>
        )}
        {contents && contents.examples > 0 && (
          <p>{count(contents.examples, "example")} of rules clipped from it keep their words.</p>
        )}
        <TextInput
          label="Type its title to go on"
          description={article.title}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          dir="auto"
          mt="sm"
          data-autofocus
        />
      </Confirm>
    </section>
  );
}
