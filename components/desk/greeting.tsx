"use client";

import { useSyncExternalStore } from "react";

function greetingAt(hour: number): string {
  if (hour < 5) return "Good night";
  if (hour < 12) return "Good morning";
  return hour < 18 ? "Good afternoon" : "Good evening";
}

/** The time of day is the reader's own; until their browser has said it, the server's stands in. */
export function Greeting({ serverHour }: { serverHour: number }) {
  return useSyncExternalStore(
    () => () => {},
    () => greetingAt(new Date().getHours()),
    () => greetingAt(serverHour),
  );
}
