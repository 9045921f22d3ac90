import { ApiError, api, readAnswer } from "@/lib/api/client.ts";
import type { Batch } from "@/lib/core/annotation/change.ts";
import { type LayerView, layerSchema } from "@/lib/schemas/annotation.ts";

/** How sending one batch went. */
export type SendOutcome =
  | { readonly kind: "saved"; readonly revision: number }
  | { readonly kind: "conflict"; readonly layer: LayerView }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "signedOut" }
  | { readonly kind: "offline" }
  /** The server answers, but cannot save now; 0 seconds where it does not say when it can. */
  | { readonly kind: "unavailable"; readonly retryAfterSeconds: number };

const longestWait = 20_000;

/** Sends one batch. A server that does not answer in 20 seconds counts as out of reach; sending again does no harm. */
export async function sendBatch(layerId: string, batch: Batch, baseRevision: number): Promise<SendOutcome> {
  try {
    const json = { ...batch, changes: [...batch.changes], baseRevision };
    const { revision } = await readAnswer(
      api.layers[":id"].batches.$post(
        { param: { id: layerId }, json },
        { init: { signal: AbortSignal.timeout(longestWait) } },
      ),
    );
    return { kind: "saved", revision };
  } catch (error) {
    return toOutcome(error);
  }
}

function toOutcome(error: unknown): SendOutcome {
  if (!(error instanceof ApiError)) throw error;
  if (error.code === "UNAUTHENTICATED") return { kind: "signedOut" };
  if (error.code === "CONFLICT") {
    const layer = layerSchema.safeParse(error.detail.layer);
    if (layer.success) return { kind: "conflict", layer: layer.data };
  }
  if (error.status >= 500 || error.status === 429) {
    return { kind: "unavailable", retryAfterSeconds: error.retryAfterSeconds };
  }
  const isForGood = error.status >= 400 && error.status !== 408;
  return isForGood ? { kind: "refused", sentence: error.message } : { kind: "offline" };
}
