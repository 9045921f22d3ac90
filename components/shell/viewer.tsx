"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { MeView } from "@/lib/schemas/account.ts";

const ViewerContext = createContext<MeView | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: MeView | null; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** The signed-in person, or null on the pages before sign-in. */
export function useViewer(): MeView | null {
  return useContext(ViewerContext);
}
