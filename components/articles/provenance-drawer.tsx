"use client";

import { Drawer, Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { ArticleRow } from "@/lib/schemas/article.ts";
import { DeleteArticle } from "./delete-article.tsx";
import { ProvenanceForm } from "./provenance-form.tsx";

async function readArticle(id: string) {
  return readAnswer(api.articles[":id"].$get({ param: { id } }));
}

/** What is known of where an article comes from. The text is not edited. */
export function ProvenanceDrawer({
  article,
  stories,
  onClose,
  onSaved,
}: {
  article: ArticleRow | null;
  stories: readonly { id: string; title: string }[];
  onClose: () => void;
  onSaved: () => void;
}) {
  const id = article?.id;
  const [kept, setKept] = useState<Awaited<ReturnType<typeof readArticle>> | null>(null);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    if (!id) return;
    let isStale = false;
    readArticle(id).then(
      (answer) => !isStale && setKept(answer),
      (cause) => !isStale && setError(cause),
    );
    return () => {
      isStale = true;
    };
  }, [id]);

  return (
    <Drawer opened={article !== null} onClose={onClose} position="right" title="Details of the article">
      <ErrorAlert error={error} />
      {!kept && !error && <Loader size="sm" aria-label="Reading" />}
      {article && kept && (
        <ProvenanceForm
          article={kept}
          storyId={article.storyId}
          stories={stories}
          onClose={onClose}
          onSaved={onSaved}
        />
      )}
      {article && kept && <DeleteArticle article={kept} onDeleted={onSaved} />}
    </Drawer>
  );
}
