import { findDay, toDay } from "@/lib/core/articles/published-at.ts";
import { timeWords, weekdayWords } from "@/lib/core/date-words.ts";
import type { ArticleView } from "@/lib/schemas/reader.ts";

/** "Tuesday, 14 May 2024, 18:20 BST" in the outlet's own zone, without the time where only the date is known, or "" when that is not either. */
export function publicationDate({
  publishedAt,
  timeZone,
}: Pick<ArticleView, "publishedAt" | "timeZone">): string {
  if (publishedAt === null) return "";
  const day = weekdayWords(toDay(publishedAt, timeZone));
  return findDay(publishedAt, timeZone) === null ? `${day}, ${timeWords(publishedAt, timeZone)}` : day;
}
