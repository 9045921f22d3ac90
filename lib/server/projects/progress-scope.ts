import { type Role, rolesFor } from "@/lib/core/access.ts";
import { toldLayers } from "../articles/article-standing.ts";
import type { Connection } from "../db/connection.ts";
import { handedInInSql } from "../db/status-sql.ts";

/** Whose progress is read: of a project, for `userId` in `role`, at `now`. */
export type ProgressScope = {
  readonly client: Connection;
  readonly projectId: string;
  readonly userId: string;
  readonly role: Role;
  readonly now: Date;
};

/** Whether one is told of one's own work alone. */
export function isOwnOnly(role: Role): boolean {
  return !rolesFor("review").includes(role);
}

/**
 * SQL for a FROM and WHERE: each `"LayerStanding" layer` that the person asking is told of (of annotators, unless `kinds` says
 * otherwise). Archived articles and withdrawn layers are left out. `$1` is the project's id, `$2` the user's.
 */
export function fromToldLayers(role: Role, kinds?: string): string {
  return `FROM "LayerStanding" layer
    WHERE layer."projectId" = $1 AND NOT layer."isArchived" AND ${toldLayers(role, kinds)} AND $2::uuid IS NOT NULL`;
}

/** The condition under which a `"LayerStanding" layer` is done: submitted, and not returned since. */
export const isDone = `layer."status" IN (${handedInInSql})`;
