import { useEffect, useState } from "react";

const pauseMs = 3000;

async function canSave(signal: AbortSignal): Promise<boolean> {
  const answer = await fetch("/api/health", { cache: "no-store", signal }).catch(() => null);
  return answer?.ok ?? false;
}

/**
 * Did something fail because the server cannot reach its database, or this browser the server? While it is so it is asked again and
 * again, and once it is over `retry` is called.
 */
export function useOutage(retry: () => void): boolean {
  const [isOut, setIsOut] = useState(false);
  useEffect(() => {
    const over = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function look(wasOut: boolean): Promise<void> {
      const isWell = await canSave(over.signal);
      if (over.signal.aborted) return;
      setIsOut(!isWell);
      if (!isWell) timer = setTimeout(() => void look(true), pauseMs);
      else if (wasOut) retry();
    }
    void look(false);
    return () => {
      over.abort();
      clearTimeout(timer);
    };
  }, [retry]);
  return isOut;
}
