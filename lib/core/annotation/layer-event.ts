/** Why a layer's listeners are told: what changed, or that some news may have been missed. */
export const layerEventReasons = ["batch", "status", "review", "comment", "presence", "resync"] as const;
