import { z } from "@hono/zod-openapi";

export const returnSchema = z
  .object({ message: z.string().trim().min(1, "Say what should be changed").max(2000) })
  .openapi("Return");

export const openedReviewSchema = z.object({ goldLayerId: z.uuid() }).openapi("OpenedReview");

/** Seconds that the owner had the article open and was active, since it was last told. */
export const activeTimeSchema = z.object({ seconds: z.int().min(1).max(600) }).openapi("ActiveTime");
