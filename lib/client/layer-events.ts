import { layerEventReasons } from "@/lib/core/annotation/layer-event.ts";
import type { LayerEvent } from "@/lib/schemas/layer-event.ts";

const pauseAfterEnd = 15_000;

/**
 * Hears of changes to a layer for as long as the page is in sight: browsers allow few such connections, and each begins
 * with a "resync" that makes up for what was missed. Returns how to stop.
 */
export function listenToLayer(layerId: string, onEvent: (event: LayerEvent) => void): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function stop() {
    source?.close();
    source = null;
    if (timer) clearTimeout(timer);
    timer = null;
  }

  function start() {
    stop();
    if (document.visibilityState !== "visible") return;
    source = new EventSource(`/api/v1/layers/${layerId}/events`);
    source.addEventListener("layer", ({ data }: MessageEvent<string>) => {
      const event: unknown = JSON.parse(data);
      if (isLayerEvent(event)) onEvent(event);
    });
    // The layer is no longer this person's to see.
    source.addEventListener("end", stop);
    source.onerror = () => {
      // The browser tries again by itself, except after a refusal.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(start, pauseAfterEnd);
    };
  }

  start();
  document.addEventListener("visibilitychange", start);
  return () => {
    document.removeEventListener("visibilitychange", start);
    stop();
  };
}

/** Checked by hand: each open article hears of one at once, and the schemas are a quarter of all script. */
function isLayerEvent(value: unknown): value is LayerEvent {
  if (typeof value !== "object" || value === null) return false;
  const { layerId, reason, revision, batchId }: Partial<Record<keyof LayerEvent, unknown>> = value;
  return (
    typeof layerId === "string" &&
    layerEventReasons.some((known) => known === reason) &&
    (revision === null || Number.isInteger(revision)) &&
    (batchId === null || typeof batchId === "string")
  );
}
