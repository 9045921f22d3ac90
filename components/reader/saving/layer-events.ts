import { type LayerEvent, layerEventSchema } from "@/lib/schemas/layer-event.ts";

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
      const event = layerEventSchema.safeParse(JSON.parse(data));
      if (event.success) onEvent(event.data);
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
