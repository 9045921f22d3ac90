"use client";

import type { MeView } from "@/lib/schemas/account.ts";
import { OnDemand } from "./on-demand.tsx";
import { partOf } from "./part.ts";
import { usePaletteKey } from "./use-palette-key.ts";

const paletteBox = partOf(() => import("./palette-box.tsx").then((box) => box.PaletteBox));

/** Ctrl/Cmd+K: everything that can be gone to or done from here, by its name. */
export function Palette({ viewer }: { viewer: MeView }) {
  usePaletteKey();
  return <OnDemand part={paletteBox} props={{ viewer }} />;
}
