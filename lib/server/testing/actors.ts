import type { Actor } from "@/lib/server/access.ts";

type Person = { id: string; name: string; email: string; isAdmin: boolean };

/** Somebody as lib/server knows them: over a key, or in the browser of `sessionId`. */
export function toActor({ id, name, email, isAdmin }: Person, sessionId: string | null = null): Actor {
  return { id, name, email, isAdmin, sessionId, address: "" };
}
