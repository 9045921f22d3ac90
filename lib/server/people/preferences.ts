import { withoutClashes } from "@/lib/core/keys/key-choice.ts";
import { type Preferences, preferencesSchema } from "@/lib/schemas/preferences.ts";

/**
 * Stored preferences as they hold today: what is missing or no longer valid falls back to the default, and so does a key that a
 * command has got since.
 */
export function toPreferences(stored: unknown): Preferences {
  const parsed = preferencesSchema.safeParse(stored);
  const preferences = parsed.success ? parsed.data : preferencesSchema.parse({});
  return { ...preferences, keys: withoutClashes(preferences.keys) };
}
