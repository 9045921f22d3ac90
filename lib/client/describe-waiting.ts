import type { Change } from "@/lib/core/annotation/change.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import type { WaitingLayer } from "./outbox-store.ts";

/** Every change that waits, in words, oldest first. The page it was made on is not here to name its labels. */
export function describeWaiting({ batches }: WaitingLayer): readonly { key: string; sentence: string }[] {
  return batches.flatMap(({ id, changes }) =>
    changes.map((change, nth) => ({ key: `${id} ${nth}`, sentence: describe(change) })),
  );
}

function describe({ of, before, after }: Change): string {
  const what = after ? (before ? "Changed" : "Added") : "Removed";
  if (of === "span") return `${what}: ${shortQuote((after ?? before)?.quote ?? "")}`;
  return `${what}: ${of === "relation" ? "a link between two marks" : "a verdict"}`;
}

/** What waits for a layer as a file of JSON, whole, to be kept elsewhere. */
export function waitingFile({ layerId, title, href, batches }: WaitingLayer): Blob {
  const json = JSON.stringify({ layerId, title, href, batches }, null, 2);
  return new Blob([`${json}\n`], { type: "application/json" });
}
