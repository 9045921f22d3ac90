/** The ISO 8601 week of a moment in UTC, such as `2026-W09`: weeks begin on Monday, and the first holds the year's first Thursday. */
export function isoWeek(moment: Date): string {
  const thursday = new Date(moment);
  thursday.setUTCHours(0, 0, 0, 0);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const days = (thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, "0")}`;
}
