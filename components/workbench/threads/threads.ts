import type { CommentView } from "@/lib/schemas/reader.ts";

/** What a thread is about, and where that stands in the text. */
export type ThreadPlace = Pick<CommentView, "spanId" | "start" | "quote">;

export type Thread = {
  readonly place: ThreadPlace;
  /** Oldest first. */
  readonly remarks: readonly CommentView[];
  readonly isSettled: boolean;
};

/** Remarks by the span they are about, in text order; `opened` is a span whose thread has no remark yet. */
export function toThreads(comments: readonly CommentView[], opened: ThreadPlace | null): readonly Thread[] {
  const bySpan = new Map<string, CommentView[]>();
  for (const comment of comments)
    bySpan.set(comment.spanId, [...(bySpan.get(comment.spanId) ?? []), comment]);
  const threads = [...bySpan.values()].flatMap((remarks): Thread[] => {
    const [place] = remarks;
    return place
      ? [{ place, remarks, isSettled: remarks.every(({ resolvedAt }) => resolvedAt !== null) }]
      : [];
  });
  const isNew = opened !== null && !bySpan.has(opened.spanId);
  const all = isNew ? [...threads, { place: opened, remarks: [], isSettled: false }] : threads;
  return all.toSorted((a, b) => a.place.start - b.place.start);
}
