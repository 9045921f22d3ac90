import { findDay } from "@/lib/core/formats/published-at.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";

/** "Tuesday 14 May 2024, 18:20" in the outlet's own zone, without the time where only the date is known, or "" when that is not either. */
export function publicationDate({
  publishedAt,
  timeZone,
}: Pick<ArticleView, "publishedAt" | "timeZone">): string {
  if (publishedAt === null) return "";
  const options = {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  } as const;
  const date = new Date(publishedAt);
  const parts = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: timeZone || "UTC" }).formatToParts(
    date,
  );
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((other) => other.type === type)?.value ?? "";
  const day = `${part("weekday")} ${part("day")} ${part("month")} ${part("year")}`;
  return findDay(publishedAt, timeZone) === null ? `${day}, ${part("hour")}:${part("minute")}` : day;
}
