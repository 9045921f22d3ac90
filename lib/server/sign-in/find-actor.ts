import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import { findKeyActor } from "../people/api-tokens.ts";
import { findSessionActor } from "../people/sessions.ts";
import { addressOf } from "./address.ts";
import { readSessionId } from "./session-cookie.ts";

/**
 * Who sends this request: the owner of its key, else of its session's cookie, else null.
 * @throws AppError UNAUTHENTICATED when it carries an Authorization header that is no valid key.
 */
export async function findActor(headers: Headers): Promise<Actor | null> {
  const address = addressOf(headers);
  const authorization = headers.get("authorization");
  if (authorization !== null) {
    const key = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
    const actor = key ? await findKeyActor(key, address) : null;
    if (!actor) {
      throw new AppError("UNAUTHENTICATED", "This key is not valid; make a new one under My account.");
    }
    return actor;
  }
  const sessionId = await readSessionId(headers);
  return sessionId === null ? null : findSessionActor(sessionId, address);
}
