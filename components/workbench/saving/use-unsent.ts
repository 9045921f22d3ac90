"use client";

import { unsentBatches } from "@/lib/client/layer-session.ts";
import { useKeeperState } from "../model/reader-context.tsx";

/** How many changes of gold the server does not have yet; nothing is finished or returned before it has them. */
export function useUnsent(): number {
  const keeper = useKeeperState();
  return keeper ? unsentBatches(keeper.session).length : 0;
}
