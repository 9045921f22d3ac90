"use client";

import { useSyncExternalStore } from "react";

const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });
const relative = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["minute", 60],
  ["hour", 60],
  ["day", 24],
];

function sinceNow(at: Date): string {
  const seconds = (at.getTime() - Date.now()) / 1000;
  if (Math.abs(seconds) < 60) return "just now";
  let amount = seconds;
  let unit: Intl.RelativeTimeFormatUnit = "second";
  for (const [next, size] of steps) {
    if (Math.abs(amount) < size) break;
    amount /= size;
    unit = next;
  }
  return unit === "day" && Math.abs(amount) > 6 ? day.format(at) : relative.format(Math.round(amount), unit);
}

function everyMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, 60_000);
  return () => clearInterval(timer);
}

/** A moment: "5 minutes ago", or the day when it is a week off. The exact time is its title, in the reader's own zone. */
export function When({ at }: { at: string }) {
  const date = new Date(at);
  // The server does not know the reader's zone, so it writes the plain UTC day and the browser the rest.
  const isBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const text = useSyncExternalStore(
    everyMinute,
    () => sinceNow(date),
    () => at.slice(0, 10),
  );
  return (
    <time dateTime={at} title={isBrowser ? exact.format(date) : undefined}>
      {text}
    </time>
  );
}
