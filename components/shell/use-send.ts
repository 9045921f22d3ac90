"use client";

import { useRef, useState } from "react";

/**
 * Sends something once at a time: a second press while the first is on its way does nothing.
 * `send` answers whether it worked; `error` holds the last failure until the next try.
 */
export function useSend(): {
  send: (action: () => Promise<void>) => Promise<boolean>;
  isSending: boolean;
  error: unknown;
  clearError: () => void;
} {
  const isBusy = useRef(false);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function send(action: () => Promise<void>): Promise<boolean> {
    if (isBusy.current) return false;
    isBusy.current = true;
    setSending(true);
    setError(null);
    try {
      await action();
      return true;
    } catch (cause) {
      setError(cause);
      return false;
    } finally {
      isBusy.current = false;
      setSending(false);
    }
  }

  return { send, isSending, error, clearError: () => setError(null) };
}
