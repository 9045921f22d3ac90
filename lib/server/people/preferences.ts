import { type Preferences, preferencesSchema } from "@/lib/schemas/preferences.ts";

/** Stored preferences as they hold today: what is missing or no longer valid falls back to the default. */
export function toPreferences(stored: unknown): Preferences {
  const parsed = preferencesSchema.safeParse(stored);
  return parsed.success ? parsed.data : preferencesSchema.parse({});
}
