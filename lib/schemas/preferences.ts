import { z } from "@hono/zod-openapi";
import { appearances, usualPreferences } from "@/lib/core/preferences.ts";

const mostKeys = 300;

/** The name of a command: a word of ours, or what to do with a label, by its name (lib/schemas/label.ts: 40 characters). */
const commandName = z
  .string()
  .regex(/^(?:[a-zA-Z]{1,30}\d?|(?:label|exact|paint|start):[^\p{Cc}]{1,40})$/u, "There is no such command");

/** What a person set for themselves: how it looks and which keys do what. */
export const preferencesSchema = z
  .object({
    appearance: z.enum(appearances).default(usualPreferences.appearance),
    /** Reading size of the article in px. */
    textSize: z.int().min(14).max(28).default(usualPreferences.textSize),
    /** Single-key shortcuts can be switched off altogether. */
    singleKeys: z.boolean().default(usualPreferences.singleKeys),
    /** Whether the introduction was done, or not wanted: it is not offered again. */
    isIntroduced: z.boolean().default(usualPreferences.isIntroduced),
    /** Command name -> key, where it differs from the default. */
    keys: z
      .record(commandName, z.string().max(40))
      .refine(
        (keys) => Object.keys(keys).length <= mostKeys,
        `At most ${mostKeys} commands have a key of one’s own; give some their usual key back`,
      )
      .default(usualPreferences.keys),
  })
  .openapi("Preferences");
export type Preferences = z.infer<typeof preferencesSchema>;
