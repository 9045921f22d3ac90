import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isJsonDeeperThan, maxJsonDepth } from "@/lib/core/formats/json-depth.ts";
import { AppError } from "@/lib/server/app-error.ts";
import { recordAudit } from "@/lib/server/audit.ts";
import { dataPolicy, securityHeaders } from "@/lib/server/security-headers.ts";
import { findActor } from "@/lib/server/sign-in/find-actor.ts";
import type { SignedIn } from "./door.ts";
import { personHeader } from "./person-header.ts";
import { requireSameOrigin } from "./same-origin.ts";

/** What strangers may ask for. */
const publicPath = /^\/api\/v1\/(links\/[a-z]+|openapi\.json)$/;

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

function limitBody(maxSize: number, size: string): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new AppError("INVALID", `What was sent is larger than ${size}; send it in smaller pieces.`);
    },
  });
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

/** Refuses large bodies: 2 MB, or 10 MB for an imported file and for a batch of changes; 64 kB from strangers. */
export const limitBodies: MiddlewareHandler = (c, next) => {
  if (publicPath.test(c.req.path)) return strangersBody(c, next);
  return /\/(import|batches)$/.test(c.req.path) ? largeBody(c, next) : smallBody(c, next);
};

/** Refuses JSON that nests deeper than anything here does, before it is parsed. An imported file is no JSON to the API. */
export const limitDepth: MiddlewareHandler = async (c, next) => {
  const isFile = c.req.header("content-type")?.startsWith("application/octet-stream") ?? false;
  if (c.req.raw.body && !isFile && isJsonDeeperThan(await c.req.text(), maxJsonDepth)) {
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
    await recordAudit(user, {
      action: "access.refused",
      subject: `${c.req.method} ${c.req.path}`.slice(0, 300),
    });
  }
};
