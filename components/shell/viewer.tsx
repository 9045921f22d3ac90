"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { sendAs } from "@/lib/api/client.ts";
import type { MeView, PreferencesPatch } from "@/lib/schemas/account.ts";

type Known = { viewer: MeView | null; changePreferences: (patch: PreferencesPatch) => void };

const ViewerContext = createContext<Known>({ viewer: null, changePreferences: () => {} });

export function ViewerProvider({ viewer, children }: { viewer: MeView | null; children: ReactNode }) {
  // What was changed since the page was loaded counts on the whole screen before the server has it.
  useEffect(() => sendAs(viewer?.id ?? null), [viewer?.id]);
  const [changed, setChanged] = useState<PreferencesPatch>({});
  const known = useMemo(
    () => ({
      viewer: viewer && { ...viewer, preferences: { ...viewer.preferences, ...changed } },
      changePreferences: (patch: PreferencesPatch) => setChanged((others) => ({ ...others, ...patch })),
    }),
    [viewer, changed],
  );
  return <ViewerContext value={known}>{children}</ViewerContext>;
}

/** The signed-in person, or null on the pages before sign-in. */
export function useViewer(): MeView | null {
  return useContext(ViewerContext).viewer;
}

/** Changes one's preferences on the screen; see `useSavePreferences` for keeping them. */
export function useChangePreferences(): (patch: PreferencesPatch) => void {
  return useContext(ViewerContext).changePreferences;
}
