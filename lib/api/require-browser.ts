import type { MiddlewareHandler } from "hono";
import { AppError } from "@/lib/server/app-error.ts";
import type { SignedIn } from "./door.ts";

/** Refuses a key, whatever its owner may do. */
const requireBrowser: MiddlewareHandler<SignedIn> = async (c, next) => {
  if (c.var.user.sessionId === null) {
    throw new AppError(
      "FORBIDDEN",
      "Passwords, browsers, keys, invitations, roles and people are changed in the browser, not with a key.",
    );
  }
  await next();
};

/**
 * What a route has besides when only a signed-in browser may use it. A key that leaked must not be able to make itself, or
 * another account, more than it is; browser-only.test.ts asks every route that changes something which it is.
 */
export const browserOnly = { security: [{ browser: [] }], middleware: requireBrowser };
