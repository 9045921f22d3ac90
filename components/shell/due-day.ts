/** An article is due by the end of a day, in UTC, so that everybody is late at the same moment. */
export function toDueAt(day: string): string | null {
  return day === "" ? null : `${day}T23:59:59.000Z`;
}

/** The day of a due date as a date field has it, or "". */
export function dueDay(dueAt: string | null): string {
  return dueAt?.slice(0, 10) ?? "";
}
