import type { Actor } from "@/lib/server/access.ts";
import { AppError } from "@/lib/server/app-error.ts";

/**
 * Passes for a signed-in browser: a key that leaked must not be able to make itself, or another account, its own for good.
 * @throws AppError FORBIDDEN for a key.
 */
export function requireBrowser(user: Actor): void {
  if (user.sessionId === null) {
    throw new AppError(
      "FORBIDDEN",
      "Passwords, sessions, keys and administrators are changed in the browser, not with a key.",
    );
  }
}
