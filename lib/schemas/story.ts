import { z } from "@hono/zod-openapi";
import { nameText, withSingleSpaces } from "./name.ts";

export const storyInputSchema = z
  .object({ title: nameText(200, "Write a title.").overwrite(withSingleSpaces) })
  .openapi("StoryInput");
export type StoryInput = z.infer<typeof storyInputSchema>;

export const storySchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    /** Articles that are not archived. */
    articleCount: z.int(),
    /** Articles that are archived. */
    archivedCount: z.int(),
    createdAt: z.iso.datetime(),
  })
  .openapi("Story");
export type StoryView = z.infer<typeof storySchema>;
