"use client";

import { useSyncExternalStore } from "react";
import { toDay } from "@/lib/core/articles/published-at.ts";
import { dayWords, momentWords } from "@/lib/core/date-words.ts";

const relative = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["minute", 60],
  ["hour", 60],
  ["day", 24],
];

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function sinceNow(at: string): string {
  const seconds = (Date.parse(at) - Date.now()) / 1000;
  if (Math.abs(seconds) < 60) return "just now";
  let amount = seconds;
  let unit: Intl.RelativeTimeFormatUnit = "second";
  for (const [next, size] of steps) {
    if (Math.abs(amount) < size) break;
    amount /= size;
    unit = next;
  }
  return unit === "day" && Math.abs(amount) > 6
    ? dayWords(toDay(at, ownZone()))
    : relative.format(Math.round(amount), unit);
}

function everyMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, 60_000);
  return () => clearInterval(timer);
}

/** A moment: "5 minutes ago", or the day when it is a week off. The exact time is its title, in the reader's own zone. */
export function When({ at }: { at: string }) {
  // The server does not know the reader's zone, so it writes the plain UTC day and the browser the rest.
  const isBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const text = useSyncExternalStore(
    everyMinute,
    () => sinceNow(at),
    () => dayWords(at),
  );
  return (
    <time dateTime={at} title={isBrowser ? momentWords(at, ownZone()) : undefined}>
      {text}
    </time>
  );
}
