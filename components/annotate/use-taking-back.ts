"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { useSend } from "@/components/shell/use-send.ts";
import type { Reader } from "@/components/workbench/model/reader.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { ReaderView } from "@/lib/schemas/reader.ts";

/** How one's own submitted layer is taken back. */
export type TakingBack = {
  readonly takeBack: () => void;
  readonly isSending: boolean;
  /** Why it could not be, until the next try. */
  readonly error: unknown;
};

/** Lets a submitted article be taken back, by the button that says so or the palette, until somebody has opened it. */
export function useTakingBack(reader: Reader, { layer, opened }: ReaderView): TakingBack {
  const router = useRouter();
  const { send, isSending, error } = useSend();
  const submittedId = layer?.status === "SUBMITTED" ? layer.id : null;

  async function takeBack(id: string) {
    const isTaken = await send(async () => {
      try {
        await readAnswer(api.layers[":id"]["take-back"].$post({ param: { id } }));
      } finally {
        // Refused, it says above the text who was first.
        router.refresh();
      }
    });
    if (!isTaken) return;
    reader.announce("Taken back. It is yours to change again.");
    reader.editor?.focus();
  }

  const unsubmit = useEffectEvent((id: string) => {
    if (opened) reader.hint(`${opened.name} has opened this article; ask for it back.`);
    else void takeBack(id);
  });

  useEffect(() => {
    reader.unsubmit = submittedId === null ? null : () => unsubmit(submittedId);
  }, [reader, submittedId]);

  return { takeBack: () => submittedId !== null && void takeBack(submittedId), isSending, error };
}
