"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useEffectEvent } from "react";
import { errorSentence } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { markRange } from "@/components/workbench/model/marking.ts";
import type { Reader, WantedMark } from "@/components/workbench/model/reader.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { ReaderView } from "@/lib/schemas/reader.ts";

/** How one's own layer is started or taken up again. */
export type Starting = {
  /** Whether there is something to start. */
  readonly mayStart: boolean;
  readonly start: () => void;
  readonly isSending: boolean;
  /** Why it could not be, until the next try. */
  readonly error: unknown;
};

/**
 * Lets an article that one only reads be started, by the button that says so or by a label given to words. `wanted` holds what was
 * labelled meanwhile, and outlasts the reader: it is marked as soon as the layer is there and `isEditable`.
 */
export function useStart(
  reader: Reader,
  { article, layer }: ReaderView,
  isEditable: boolean,
  wanted: RefObject<readonly WantedMark[]>,
): Starting {
  const router = useRouter();
  const { send, isSending, error } = useSend();
  const mayStart = layer === null || layer.status === "WITHDRAWN";

  async function start() {
    const isStarted = await send(async () => {
      try {
        await readAnswer(api.articles[":id"].layer.$post({ param: { id: article.id } }));
      } catch (cause) {
        if (wanted.current.length > 0) reader.hint(errorSentence(cause));
        wanted.current = [];
        throw cause;
      }
    });
    if (isStarted) router.refresh();
  }

  const startWith = useEffectEvent((mark: WantedMark) => {
    const isFirst = wanted.current.length === 0;
    wanted.current = [...wanted.current, mark];
    reader.announce("Starting to mark this article.");
    if (isFirst && !isSending) void start();
  });

  useEffect(() => {
    reader.state.set({ mayStart });
    reader.startWith = mayStart ? (mark) => startWith(mark) : null;
  }, [reader, mayStart]);

  useEffect(() => {
    if (!isEditable) return;
    const marks = wanted.current;
    wanted.current = [];
    for (const { labelId, range, isExact } of marks) markRange(reader, labelId, range, isExact);
    if (marks.length > 0) reader.editor?.focus();
  }, [reader, isEditable, wanted]);

  return { mayStart, start: () => void start(), isSending, error };
}
