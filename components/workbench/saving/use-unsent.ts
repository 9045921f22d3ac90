"use client";

import { unsentBatches } from "@/lib/client/layer-session.ts";
import { useSyncState } from "../model/reader-context.tsx";

/** How many changes of gold the server does not have yet; nothing is finished or returned before it has them. */
export function useUnsent(): number {
  const sync = useSyncState();
  return sync ? unsentBatches(sync.session).length : 0;
}
