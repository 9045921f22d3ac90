import { z } from "@hono/zod-openapi";

const mostKeys = 300;

/** The name of a command: a word of ours, or what to do with a label, by its name (lib/schemas/label.ts: 40 characters). */
const commandName = z
  .string()
  .regex(/^(?:[a-zA-Z]{1,30}\d?|(?:label|exact|paint|start):[^\p{Cc}]{1,40})$/u, "There is no such command");

/** What a person set for themselves: how it looks and which keys do what. */
export const preferencesSchema = z
  .object({
    appearance: z.enum(["auto", "light", "dark"]).default("auto"),
    /** Reading size of the article in px. */
    textSize: z.int().min(14).max(28).default(18),
    /** Single-key shortcuts can be switched off altogether. */
    singleKeys: z.boolean().default(true),
    /** Whether the introduction was done, or not wanted: it is not offered again. */
    isIntroduced: z.boolean().default(false),
    /** Command name -> key, where it differs from the default. */
    keys: z
      .record(commandName, z.string().max(40))
      .refine(
        (keys) => Object.keys(keys).length <= mostKeys,
        `At most ${mostKeys} commands have a key of one’s own; give some their usual key back`,
      )
      .default({}),
  })
  .openapi("Preferences");
export type Preferences = z.infer<typeof preferencesSchema>;
