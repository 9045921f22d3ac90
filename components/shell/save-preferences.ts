"use client";

import { useMantineColorScheme } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { PreferencesPatch } from "@/lib/schemas/account.ts";
import { type Preferences, preferencesSchema } from "@/lib/schemas/preferences.ts";
import { troubleSentence } from "./trouble.tsx";
import { useViewer } from "./viewer.tsx";

/** One's own preferences and a way to change some of them: shown at once, kept on the server, taken back if that fails. */
export function useSavePreferences(): {
  preferences: Preferences;
  save: (patch: PreferencesPatch) => Promise<void>;
} {
  const router = useRouter();
  const { setColorScheme } = useMantineColorScheme();
  const kept = useViewer()?.preferences ?? preferencesSchema.parse({});
  const [pending, setPending] = useState<PreferencesPatch>({});
  const preferences = preferencesSchema.parse({ ...kept, ...pending });

  async function save(patch: PreferencesPatch): Promise<void> {
    setPending((others) => ({ ...others, ...patch }));
    if (patch.appearance) setColorScheme(patch.appearance);
    try {
      await readAnswer(api.me.$patch({ json: { preferences: patch } }));
      router.refresh();
    } catch (error) {
      setPending({});
      if (patch.appearance) setColorScheme(kept.appearance);
      notifications.show({ color: "pencil", title: "Not kept", message: troubleSentence(error) });
    }
  }

  return { preferences, save };
}
