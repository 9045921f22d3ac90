import type { MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { isJsonDeeperThan, maxJsonDepth } from "@/lib/core/json/json-depth.ts";
import { AppError } from "@/lib/server/app-error.ts";
import { inTransaction } from "@/lib/server/db/transaction.ts";
import { recordEvent } from "@/lib/server/events/record-event.ts";
import { dataPolicy, securityHeaders } from "@/lib/server/security-headers.ts";
import { findActor } from "@/lib/server/sign-in/find-actor.ts";
import type { SignedIn } from "./door.ts";
import { personHeader } from "./person-header.ts";
import { reads, requireSameOrigin } from "./same-origin.ts";

/** What strangers may ask for. */
const publicPath = /^\/api\/v1\/(links\/[a-z]+|openapi\.json)$/;

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

const pack = compress();

/** Refuses a body that is larger; one of unknown length is read as far as that. Hono's own copies the Request whole, which that of Node's adapter is not made for. */
function limitBody(mostBytes: number, size: string): MiddlewareHandler {
  const requireFit = (bytes: number) => {
    if (bytes <= mostBytes) return;
    throw new AppError("INVALID", `What was sent is larger than ${size}; send it in smaller pieces.`);
  };
  return async ({ req }, next) => {
    const length = req.header("content-length");
    if (length !== undefined) requireFit(Number(length));
    else if (!reads.includes(req.method) && req.raw.body) {
      const chunks: Uint8Array[] = [];
      let bytes = 0;
      for await (const chunk of req.raw.body) {
        bytes += chunk.length;
        requireFit(bytes);
        chunks.push(chunk);
      }
      const { url, method, headers, signal } = req.raw;
      req.raw = new Request(url, { method, headers: [...headers], body: Buffer.concat(chunks), signal });
    }
    await next();
  };
}

const strangersBody = limitBody(64 * kilobyte, "64 kB");
const smallBody = limitBody(2 * megabyte, "2 MB");
const largeBody = limitBody(10 * megabyte, "10 MB");

/** Sets the headers that every answer of the API has. */
export const setHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(securityHeaders())) c.res.headers.set(name, value);
  c.res.headers.set("content-security-policy", dataPolicy);
  // A stream of events says besides that no proxy may hold it back to compress it.
  if (!c.res.headers.get("cache-control")?.includes("no-store"))
    c.res.headers.set("cache-control", "no-store");
};

/** Packs what is read, where the browser takes that; a change is answered with little. */
export const packAnswers: MiddlewareHandler = (c, next) => (c.req.method === "GET" ? pack(c, next) : next());

/** Ends what nobody will read: HEAD is answered as GET is, without the body. */
export const endUnread: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.req.method === "HEAD") await c.res.body?.cancel();
};

/** Refuses large bodies: 2 MB, or 10 MB for an imported file and for a batch of changes; 64 kB from strangers. */
export const limitBodies: MiddlewareHandler = (c, next) => {
  if (publicPath.test(c.req.path)) return strangersBody(c, next);
  return /\/(import|batches)$/.test(c.req.path) ? largeBody(c, next) : smallBody(c, next);
};

/** Refuses JSON that nests deeper than anything here does, before it is parsed. An imported file is no JSON to the API. */
export const limitDepth: MiddlewareHandler = async (c, next) => {
  const isFile = c.req.header("content-type")?.startsWith("application/octet-stream") ?? false;
  if (!reads.includes(c.req.method) && !isFile && isJsonDeeperThan(await c.req.text(), maxJsonDepth)) {
    throw new AppError(
      "INVALID",
      `What was sent nests more than ${maxJsonDepth} levels deep; send it flatter.`,
    );
  }
  await next();
};

/** Lets in who is signed in or has a key, and strangers only where that is meant. */
export const requireSignIn: MiddlewareHandler<SignedIn> = async (c, next) => {
  requireSameOrigin(c.req.raw);
  if (publicPath.test(c.req.path)) return next();
  const user = await findActor(c.req.raw.headers);
  if (!user)
    throw new AppError("UNAUTHENTICATED", "You are signed out. Sign in, and nothing you marked is lost.");
  const meant = c.req.header(personHeader);
  if (meant !== undefined && meant !== user.id) {
    throw new AppError(
      "UNAUTHENTICATED",
      "Somebody else is signed in in this browser now. Sign in again, and nothing you marked is lost.",
      { reason: "OTHER_PERSON" },
    );
  }
  c.set("user", user);
  await next();
  if (c.error instanceof AppError && c.error.code === "FORBIDDEN") {
    await inTransaction("write", (tx) =>
      recordEvent(tx, user, {
        action: "access.refused",
        subject: `${c.req.method} ${c.req.path}`.slice(0, 300),
      }),
    );
  }
};
