import { z } from "@hono/zod-openapi";
import { leftReasons } from "@/lib/core/assignment/draft.ts";

/** Whose queues are filled; nobody named means everybody who annotates. */
export const fillQueuesSchema = z
  .object({ userIds: z.array(z.uuid()).max(1000).default([]) })
  .openapi("FillQueues");
export type FillQueuesInput = z.infer<typeof fillQueuesSchema>;

/** Whose queues a preview is of, in the query string: ids separated by commas. */
export const previewQueuesSchema = z.object({
  userIds: z
    .string()
    .max(40_000)
    .default("")
    .transform((ids) => ids.split(",").filter(Boolean))
    .pipe(z.array(z.uuid())),
});

/** Who gets how many articles, and what cannot be given and why. */
export const queueFillSchema = z
  .object({
    given: z.int(),
    queueLength: z.int(),
    people: z.array(
      z.object({ userId: z.uuid(), name: z.string(), open: z.int(), given: z.int(), words: z.int() }),
    ),
    left: z.array(
      z.object({
        reason: z.enum(leftReasons),
        articles: z.int(),
        places: z.int(),
        languages: z.array(z.string()),
        /** A few of the articles' titles. */
        titles: z.array(z.string()),
      }),
    ),
  })
  .openapi("QueueFill");
export type QueueFill = z.infer<typeof queueFillSchema>;
