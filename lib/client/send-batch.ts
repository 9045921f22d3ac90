import { ApiError, api, asPerson, readAnswer } from "@/lib/api/client.ts";
import type { Batch } from "@/lib/core/annotation/change.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";
import type { OutboxKey } from "./outbox-store.ts";
import { signInOf } from "./sign-in-state.ts";

/** How sending one batch went. */
export type SendOutcome =
  | { readonly kind: "saved"; readonly revision: number }
  | { readonly kind: "conflict"; readonly layer: LayerView }
  | { readonly kind: "refused"; readonly sentence: string }
  /** The server has had something else under this id. */
  | { readonly kind: "idUsed" }
  | { readonly kind: "signedOut" }
  /** Somebody else is signed in in this browser; nothing was taken. */
  | { readonly kind: "otherPerson" }
  | { readonly kind: "offline" }
  /** The server answers, but cannot save now; 0 seconds where it does not say when it can. */
  | { readonly kind: "unavailable"; readonly retryAfterSeconds: number };

const longestWait = 20_000;

/**
 * Sends one batch as its own person's, whoever is signed in. A server that does not answer in 20 seconds counts as out of reach;
 * sending again does no harm.
 */
export async function sendBatch(
  { layerId, actorId }: OutboxKey,
  batch: Batch,
  baseRevision: number,
): Promise<SendOutcome> {
  try {
    const json = { ...batch, changes: [...batch.changes], baseRevision };
    const { revision } = await readAnswer(
      api.layers[":id"].batches.$post(
        { param: { id: layerId }, json },
        { ...asPerson(actorId), init: { signal: AbortSignal.timeout(longestWait) } },
      ),
    );
    return { kind: "saved", revision };
  } catch (error) {
    return await toOutcome(error);
  }
}

async function toOutcome(error: unknown): Promise<SendOutcome> {
  if (!(error instanceof ApiError)) throw error;
  if (error.code === "UNAUTHENTICATED") return { kind: signInOf(error) };
  if (error.code === "CONFLICT") {
    if (error.detail.reason === "BATCH_ID_USED") return { kind: "idUsed" };
    // The schemas are a quarter of all script, and a conflict is rare. Where they cannot be had, the batch is sent again later.
    const schemas = await import("@/lib/schemas/annotation.ts").catch(() => null);
    if (!schemas) return { kind: "offline" };
    const layer = schemas.layerSchema.safeParse(error.detail.layer);
    if (layer.success) return { kind: "conflict", layer: layer.data };
  }
  if (error.status >= 500 || error.status === 429) {
    return { kind: "unavailable", retryAfterSeconds: error.retryAfterSeconds };
  }
  const isForGood = error.status >= 400 && error.status !== 408;
  return isForGood ? { kind: "refused", sentence: error.message } : { kind: "offline" };
}
