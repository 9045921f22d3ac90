"use client";

import { MantineProvider } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import type { MeView } from "@/lib/schemas/account.ts";
import { takeEarlyKeys } from "./early-keys.ts";
import { KeepAppearance } from "./keep-appearance.tsx";
import { OnDemand } from "./on-demand.tsx";
import { WaitingNotice } from "./outbox/waiting-notice.tsx";
import { Palette } from "./palette.tsx";
import { CommandsProvider } from "./palette-commands.tsx";
import { fetchWaitingParts, partOf } from "./part.ts";
import { resolveVariables, theme } from "./theme.ts";
import { ViewerProvider } from "./viewer.tsx";

const overlays = partOf(() => import("./overlays.tsx").then((all) => all.Overlays));

export function Providers({ viewer, children }: { viewer: MeView | null; children: ReactNode }) {
  useEffect(() => {
    fetchWaitingParts();
    // A screen that takes early keys has done so by then; on the others nothing is to come of them later.
    setTimeout(takeEarlyKeys);
  }, []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme={viewer?.preferences.appearance ?? "auto"}
    >
      <ViewerProvider viewer={viewer}>
        <KeepAppearance />
        <CommandsProvider>
          {viewer && <WaitingNotice actorId={viewer.id} />}
          {children}
          {viewer && <Palette viewer={viewer} />}
        </CommandsProvider>
        <OnDemand part={overlays} props={{}} />
      </ViewerProvider>
    </MantineProvider>
  );
}
