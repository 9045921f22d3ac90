"use client";

import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import type { MeView } from "@/lib/schemas/account.ts";
import { KeepAppearance } from "./keep-appearance.tsx";
import { WaitingNotice } from "./outbox/waiting-notice.tsx";
import { Palette } from "./palette.tsx";
import { CommandsProvider } from "./palette-commands.tsx";
import { resolveVariables, theme } from "./theme.ts";
import { ViewerProvider } from "./viewer.tsx";

export function Providers({ viewer, children }: { viewer: MeView | null; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme={viewer?.preferences.appearance ?? "auto"}
    >
      <ViewerProvider viewer={viewer}>
        <KeepAppearance />
        <ModalsProvider labels={{ confirm: "Confirm", cancel: "Cancel" }}>
          <Notifications position="bottom-left" limit={3} />
          <CommandsProvider>
            {viewer && <WaitingNotice actorId={viewer.id} />}
            {children}
            {viewer && <Palette viewer={viewer} />}
          </CommandsProvider>
        </ModalsProvider>
      </ViewerProvider>
    </MantineProvider>
  );
}
