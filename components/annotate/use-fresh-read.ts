"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { askSignIn } from "@/lib/client/sign-in-state.ts";

// What came with the document itself is fresh.
let isFirst = true;

/**
 * Reads the page anew behind an article that was gone to from another: it may have been fetched ahead, or be one that was open
 * before. Whoever is offline or signed out keeps what is there.
 */
export function useFreshRead(actorId: string): void {
  const router = useRouter();
  useEffect(() => {
    const isFresh = isFirst;
    isFirst = false;
    if (isFresh) return;
    const leaving = new AbortController();
    void askSignIn(actorId).then((link) => {
      if (link === "good" && !leaving.signal.aborted) router.refresh();
    });
    return () => leaving.abort();
  }, [actorId, router]);
}
