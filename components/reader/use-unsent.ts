"use client";

import { useKeeperState } from "./reader-context.tsx";
import { unsentBatches } from "./saving/layer-session.ts";

/** How many changes of gold the server does not have yet; nothing is finished or returned before it has them. */
export function useUnsent(): number {
  const keeper = useKeeperState();
  return keeper ? unsentBatches(keeper.session).length : 0;
}
