"use client";

import { useEffect } from "react";
import { openPalette } from "./palette-opening.ts";
import { isPressed } from "./pressed-key.ts";

/** Ctrl+K opens the palette wherever one is. */
export function usePaletteKey(): void {
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent) {
      if (!isPressed(event, "Mod+k")) return;
      event.preventDefault();
      openPalette();
    }
    document.documentElement.addEventListener("keydown", handleKeyDown);
    return () => document.documentElement.removeEventListener("keydown", handleKeyDown);
  }, []);
}
