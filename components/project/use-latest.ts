"use client";

import { useRef } from "react";

/** Sends values one after the other; of those that come while one is on its way, only the last. Answers when nothing is left to send. */
export function useLatest<T>(send: (value: T) => Promise<unknown>): (value: T) => Promise<void> {
  const queue = useRef<{ next: { value: T } | null; running: Promise<void> | null }>({
    next: null,
    running: null,
  });

  async function drain(): Promise<void> {
    const { current } = queue;
    while (current.next) {
      const { value } = current.next;
      current.next = null;
      await send(value);
    }
    current.running = null;
  }

  return (value) => {
    queue.current.next = { value };
    queue.current.running ??= drain();
    return queue.current.running;
  };
}
