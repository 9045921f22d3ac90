"use client";

import { useState } from "react";
import { api, readAnswer } from "@/lib/api/client.ts";
import { newId } from "@/lib/client/new-id.ts";
import type { CommentView, ReaderView } from "@/lib/schemas/reader.ts";

export type Comments = {
  readonly list: readonly CommentView[];
  /** Rejects with an ApiError when it could not be sent. */
  write(place: { layerId: string; spanId: string }, body: string, ruleId: string | null): Promise<void>;
  settle(comment: CommentView, isResolved: boolean): Promise<void>;
};

/** The remarks on one's layer. A remark that was sent shows before the page hears of it. */
export function useComments({ article, comments }: Pick<ReaderView, "article" | "comments">): Comments {
  const [read, setRead] = useState(comments);
  const [own, setOwn] = useState(comments);
  // News from the server come with a new render of the page.
  if (read !== comments) {
    setRead(comments);
    setOwn(comments);
  }

  async function refresh() {
    setOwn(await readAnswer(api.articles[":id"].comments.$get({ param: { id: article.id } })));
  }

  return {
    list: own,
    async write({ layerId, spanId }, body, ruleId) {
      const json = { id: newId(), layerId, spanId, body, ruleId };
      const comment = await readAnswer(
        api.articles[":id"].comments.$post({ param: { id: article.id }, json }),
      );
      setOwn((others) => [...others, comment]);
    },
    async settle(comment, isResolved) {
      await readAnswer(api.comments[":id"].$patch({ param: { id: comment.id }, json: { isResolved } }));
      await refresh();
    },
  };
}
