"use client";

import { useMantineColorScheme } from "@mantine/core";
import { useEffect, useEffectEvent } from "react";
import { useViewer } from "./viewer.tsx";

/** A browser remembers an appearance for its first paint; what the person chose, perhaps elsewhere, wins after it. */
export function KeepAppearance() {
  const appearance = useViewer()?.preferences.appearance;
  const { setColorScheme } = useMantineColorScheme();
  const apply = useEffectEvent(setColorScheme);
  useEffect(() => {
    if (appearance) apply(appearance);
  }, [appearance]);
  return null;
}
