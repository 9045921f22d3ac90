import type { ArticleView } from "@/lib/schemas/reader.ts";

/** "Tuesday 14 May 2024, 18:20" in the outlet's own zone, or "" when it is not known. */
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
  return `${part("weekday")} ${part("day")} ${part("month")} ${part("year")}, ${part("hour")}:${part("minute")}`;
}
