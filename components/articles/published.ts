import { findDay, toInstant, toZonedTime } from "@/lib/core/articles/published-at.ts";

/** When an article was published, as fields have it: a day, perhaps with a time, as the clocks of a zone show it. */
export type Published = { readonly day: string; readonly time: string; readonly timeZone: string };

export function toPublished(publishedAt: string | null, timeZone: string): Published {
  if (publishedAt === null) return { day: "", time: "", timeZone };
  const [day = "", time = ""] = toZonedTime(publishedAt, timeZone).split("T");
  return { day, time: findDay(publishedAt, timeZone) === null ? time.slice(0, 5) : "", timeZone };
}

/** What the API takes: a day alone, a moment, or null where there is no day. */
export function fromPublished({ day, time, timeZone }: Published): string | null {
  if (day === "") return null;
  return time === "" ? day : toInstant(`${day}T${time}`, timeZone);
}

/** Why a form's date cannot be taken, with an example, or null. A browser has no value for a date that is half typed or does not exist. */
export function findDateProblem(form: HTMLFormElement, { day, time }: Published): string | null {
  const isHalf = [...form.elements].some(
    (field) => field instanceof HTMLInputElement && field.validity.badInput,
  );
  if (isHalf) return "Finish the date, such as 14 May 2026, or empty it.";
  if (day === "" && time !== "") return "Give the day of this time, such as 14 May 2026, or empty the time.";
  const year = Number(day.slice(0, 4));
  return day !== "" && (year < 1400 || year > 9999) ? "Write a year from 1400 to 9999, such as 2026." : null;
}
