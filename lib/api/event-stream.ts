import type { Context } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { LayerEvent } from "@/lib/schemas/layer-event.ts";
import type { Actor } from "@/lib/server/access.ts";
import { AppError } from "@/lib/server/app-error.ts";
import { subscribe, subscribeToAccess } from "@/lib/server/layers/layer-events.ts";
import { canReadLayer, getLayerHead } from "@/lib/server/layers/layers.ts";
import { attendLayer } from "@/lib/server/layers/presence.ts";
import { findActor } from "@/lib/server/sign-in/find-actor.ts";

/** Often enough that no proxy takes the line for dead, nor anybody the person for gone. */
const heartbeatMs = 15_000;
/**
 * Whoever signs out or is removed hears nothing more from that moment on, for triggers tell of it. This is how often it is asked besides,
 * for what no row tells: a session or a key that runs out, a project that is made blind.
 */
const accessMs = 30_000;

/** Far more than anybody has open: a browser has six at most. */
const mostOpen = 100;
const open = new Map<string, number>();

/** Counts one more stream of `userId`. @throws AppError TOO_MANY when they have too many. */
function countOpen(userId: string): void {
  const count = open.get(userId) ?? 0;
  if (count >= mostOpen) {
    throw new AppError("TOO_MANY", `You have ${mostOpen} articles open already; close some of them.`);
  }
  open.set(userId, count + 1);
}

function countClosed(userId: string): void {
  const count = open.get(userId) ?? 0;
  if (count > 1) open.set(userId, count - 1);
  else open.delete(userId);
}

/** When the database cannot be asked, the answer is no: the browser comes back by itself. */
async function isStillAllowed(request: Request, user: Actor, layerId: string): Promise<boolean> {
  try {
    const actor = await findActor(request.headers);
    return actor?.id === user.id && (await canReadLayer(actor, layerId));
  } catch {
    return false;
  }
}

/**
 * News of a layer as server-sent events, for as long as the person is signed in and may see it; so long they count among
 * those who have it open.
 * @throws AppError NOT_FOUND when the layer is out of the person's sight; TOO_MANY when they listen to too many.
 */
export async function streamLayerEvents(c: Context, user: Actor, layerId: string): Promise<Response> {
  await getLayerHead(user, layerId);
  countOpen(user.id);
  const response = streamSSE(c, (stream) => tellNews(stream, c.req.raw, user, layerId));
  // How an answer is carried is the server's matter: these two are Hono's word for every one.
  response.headers.delete("transfer-encoding");
  response.headers.delete("connection");
  response.headers.set("cache-control", "no-store, no-transform");
  // Otherwise nginx keeps events back until its buffer is full.
  response.headers.set("x-accel-buffering", "no");
  return response;
}

/** Tells what comes until either side ends it. */
async function tellNews(
  stream: SSEStreamingApi,
  request: Request,
  user: Actor,
  layerId: string,
): Promise<void> {
  const over = new AbortController();
  const ended = new Promise((resolve) => over.signal.addEventListener("abort", resolve));
  let lastWords: Promise<void> | null = null;
  const tell = (event: LayerEvent) => {
    void stream.writeSSE({ event: "layer", data: JSON.stringify(event) });
    if (event.reason === "status") void endUnlessAllowed();
  };
  const endUnlessAllowed = async () => {
    const isAllowed = await isStillAllowed(request, user, layerId);
    if (isAllowed || over.signal.aborted) return;
    lastWords = stream.writeSSE({ event: "end", data: "{}" });
    over.abort();
  };
  void stream.write("retry: 3000\n\n");
  const unsubscribe = subscribe(layerId, tell);
  const attendance = attendLayer(user, layerId);
  const heartbeat = setInterval(() => {
    void stream.write(": still here\n\n");
    attendance.renew();
  }, heartbeatMs);
  const guard = setInterval(endUnlessAllowed, accessMs);
  const unsubscribeFromAccess = subscribeToAccess(user.id, () => void endUnlessAllowed());
  stream.onAbort(() => over.abort());
  request.signal.addEventListener("abort", () => stream.abort(), { signal: over.signal });
  // Whoever left while the layer was looked up has said so already.
  if (request.signal.aborted) stream.abort();

  await ended;
  clearInterval(heartbeat);
  clearInterval(guard);
  unsubscribe();
  unsubscribeFromAccess();
  void attendance.leave();
  countClosed(user.id);
  await lastWords;
}
