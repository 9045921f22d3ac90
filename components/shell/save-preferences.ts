"use client";

import { useMantineColorScheme } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { api, readAnswer } from "@/lib/api/client.ts";
import { usualPreferences } from "@/lib/core/preferences.ts";
import type { PreferencesPatch } from "@/lib/schemas/account.ts";
import type { Preferences } from "@/lib/schemas/preferences.ts";
import { errorSentence } from "./error-alert.tsx";
import { useChangePreferences, useViewer } from "./viewer.tsx";

/** One's own preferences and a way to change some of them: shown at once, kept on the server, taken back if that fails. */
export function useSavePreferences(): {
  preferences: Preferences;
  save: (patch: PreferencesPatch) => Promise<void>;
} {
  const { setColorScheme } = useMantineColorScheme();
  const changePreferences = useChangePreferences();
  const preferences = useViewer()?.preferences ?? usualPreferences;

  async function save(patch: PreferencesPatch): Promise<void> {
    changePreferences(patch);
    if (patch.appearance) setColorScheme(patch.appearance);
    try {
      await readAnswer(api.me.$patch({ json: { preferences: patch } }));
    } catch (error) {
      changePreferences(preferences);
      if (patch.appearance) setColorScheme(preferences.appearance);
      notifications.show({ color: "pencil", title: "Not kept", message: errorSentence(error) });
    }
  }

  return { preferences, save };
}
