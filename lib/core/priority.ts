/** How pressing an article is, in words, from least to most. */
export const priorities = ["low", "normal", "high", "urgent"] as const;
export type Priority = (typeof priorities)[number];

const levels: Record<Priority, number> = { low: -1, normal: 0, high: 1, urgent: 2 };

/** The number that an article keeps for a priority. */
export function priorityLevel(priority: Priority): number {
  return levels[priority];
}

/** The word for an article's number: below 0 is low, above 1 urgent. */
export function priorityOf(level: number): Priority {
  if (level < 0) return "low";
  if (level === 0) return "normal";
  return level === 1 ? "high" : "urgent";
}
