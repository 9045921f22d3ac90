import { z } from "@hono/zod-openapi";

/** What a person set for themselves: how it looks and which keys do what. */
export const preferencesSchema = z
  .object({
    appearance: z.enum(["auto", "light", "dark"]).default("auto"),
    /** Reading size of the article in px. */
    textSize: z.int().min(14).max(28).default(18),
    /** Single-key shortcuts can be switched off altogether. */
    singleKeys: z.boolean().default(true),
    /** Command name -> key, where it differs from the default. */
    keys: z.record(z.string().max(60), z.string().max(40)).default({}),
  })
  .openapi("Preferences");
export type Preferences = z.infer<typeof preferencesSchema>;
