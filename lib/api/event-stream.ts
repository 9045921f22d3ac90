import type { LayerEvent } from "@/lib/schemas/layer-event.ts";
import type { Actor } from "@/lib/server/access.ts";
import { subscribe } from "@/lib/server/layer-events.ts";
import { canReadLayer, getLayerHead } from "@/lib/server/layers.ts";
import { findActor } from "@/lib/server/sign-in/find-actor.ts";

/** Often enough that no proxy takes the line for dead. */
const heartbeatMs = 15_000;
/** Whoever signs out or loses the layer hears nothing more after at most this long. */
const accessMs = 30_000;

async function isStillAllowed(request: Request, user: Actor, layerId: string): Promise<boolean> {
  const actor = await findActor(request.headers).catch(() => null);
  return actor !== null && actor.id === user.id && (await canReadLayer(actor, layerId));
}

/**
 * News of a layer as server-sent events, for as long as the person is signed in and may see it.
 * @throws AppError NOT_FOUND when the layer is out of `user`'s sight.
 */
export async function streamLayerEvents(request: Request, user: Actor, layerId: string): Promise<Response> {
  await getLayerHead(user, layerId);
  const encoder = new TextEncoder();
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const tell = (event: LayerEvent) => send(`event: layer\ndata: ${JSON.stringify(event)}\n\n`);
      send("retry: 3000\n\n");
      const unsubscribe = subscribe(layerId, tell);
      const heartbeat = setInterval(() => send(": still here\n\n"), heartbeatMs);
      const guard = setInterval(async () => {
        if (await isStillAllowed(request, user, layerId)) return;
        if (end()) send("event: end\ndata: {}\n\n");
        controller.close();
      }, accessMs);
      let isOver = false;
      function end(): boolean {
        if (isOver) return false;
        isOver = true;
        clearInterval(heartbeat);
        clearInterval(guard);
        unsubscribe();
        return true;
      }
      stop = () => {
        end();
      };
      request.signal.addEventListener("abort", stop);
    },
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      // Otherwise nginx keeps events back until its buffer is full.
      "x-accel-buffering": "no",
    },
  });
}
