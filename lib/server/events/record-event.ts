import { randomUUID } from "node:crypto";
import type { Actor } from "../access.ts";
import type { Transaction } from "../db/transaction.ts";

/** A deed that was done, as the audit trail tells it. */
export type DeedEvent = {
  /** For example `sign-in`, `member.role`, `articles.import`. */
  readonly action: string;
  /** What it was done to, in words a person reads. */
  readonly subject?: string;
  readonly projectId?: string | null;
  /** Kept as JSON. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Where it came from, when there is no actor to say so. */
  readonly address?: string;
};

/** Records what was done in the transaction that does it, so that deed and event stand or fall together; `actor` is null when nobody is signed in. */
export async function recordEvent(
  tx: Transaction,
  actor: Pick<Actor, "id" | "address"> | null,
  { action, subject = "", projectId = null, detail = {}, address = actor?.address ?? "" }: DeedEvent,
): Promise<void> {
  const actorId = actor?.id ?? null;
  await tx
    .insertInto("AuditEvent")
    .values({
      id: randomUUID(),
      actorId,
      projectId,
      action,
      subject,
      detail: JSON.stringify(detail),
      address,
    })
    .execute();
}
