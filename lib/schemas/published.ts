import { z } from "@hono/zod-openapi";
import { datedYears, isDatable, isTimeZone, toInstant } from "@/lib/core/articles/published-at.ts";

const form = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** When something was published: a day alone, in its time zone, or a moment with its offset from UTC. */
export const publishedAtSchema = z
  .string()
  .refine((text) => form.test(text), {
    error: "Write a date such as 2026-05-14, or a date and time such as 2026-05-14T18:20:00+01:00",
    abort: true,
  })
  .refine((text) => Number.isNaN(Date.parse(text)) || isDatable(Date.parse(text)), {
    error: `The year has to be from ${datedYears.first} to ${datedYears.last}`,
    abort: true,
  })
  .refine((text) => toInstant(text, "") !== null, "There is no such date; write one such as 2026-05-14");

/** An IANA time zone, or "" for UTC. */
export const timeZoneSchema = z
  .string()
  .max(60)
  .refine(
    (name) => name === "" || isTimeZone(name),
    "There is no such time zone; use a name such as Europe/London",
  );
