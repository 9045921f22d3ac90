"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { useSend } from "@/components/shell/use-send.ts";

/** Opens what is judged as soon as the page is there, where nothing keeps it from it; `handleOpen` opens it in any case. */
export function useOpening(isToOpen: boolean, onOpen: () => Promise<unknown>) {
  const router = useRouter();
  const { send, isSending, error } = useSend();

  async function handleOpen() {
    const isOpened = await send(async () => {
      await onOpen();
    });
    if (isOpened) router.refresh();
  }

  const open = useEffectEvent(handleOpen);
  useEffect(() => {
    if (isToOpen) void open();
  }, [isToOpen]);

  return { handleOpen, isOpening: isSending, error };
}
