import { handedInStatuses, openStatuses } from "@/lib/core/annotation/layer-status.ts";

function listOf(statuses: readonly string[]): string {
  return statuses.map((status) => `'${status}'`).join(", ");
}

/** The statuses of a layer that its annotator works on, or has yet to, for `IN (...)`. */
export const openInSql = listOf(openStatuses);

/** The statuses of a layer that its annotator has handed in, for `IN (...)`. */
export const handedInInSql = listOf(handedInStatuses);
