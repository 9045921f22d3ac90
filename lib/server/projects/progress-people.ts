import type { Role } from "@/lib/core/access.ts";
import { paceDays } from "@/lib/core/progress/completion.ts";
import type { Work } from "@/lib/core/progress/progress.ts";
import { fromToldLayers, isDone, isOwnOnly, type ProgressScope } from "./progress-scope.ts";

/** Somebody's work; `role` is null for who has left the project. */
export type PersonWork = { userId: string; name: string; role: Role | null; work: Work };

/** What each member did, and who has left and did something, by name; for annotators they alone. */
export async function readPeopleWork(scope: ProgressScope): Promise<PersonWork[]> {
  const found = await scope.client.query<Work & { userId: string; name: string; role: Role | null }>(
    `WITH told AS (
       SELECT layer."layerId", layer."ownerId", layer."reviewerId", layer."status", layer."submittedAt",
         layer."activeSeconds", layer."spanCount", ${isDone} AS "isDone"
       ${fromToldLayers(scope.role)}
     ), work AS (
       SELECT told."ownerId" AS "userId", count(*) FILTER (WHERE NOT "isDone") AS "open",
         count(*) FILTER (WHERE "isDone") AS "submitted",
         count(*) FILTER (WHERE "status" = 'ACCEPTED') AS "settled",
         count(*) FILTER (WHERE "isDone" AND "submittedAt" > $3::timestamptz - $4 * interval '1 day') AS "lately",
         array_agg("activeSeconds") FILTER (WHERE "isDone" AND "activeSeconds" > 0) AS "seconds",
         sum("spanCount") FILTER (WHERE "isDone") AS "marks",
         sum("spanCount") FILTER (WHERE "isDone" AND "activeSeconds" > 0) AS "timedMarks"
       FROM told GROUP BY told."ownerId"
     ), review AS (
       SELECT "reviewerId" AS "userId", count(*) AS "reviewed" FROM told
       WHERE "status" = 'ACCEPTED' AND "reviewerId" IS NOT NULL GROUP BY "reviewerId"
     ), judged AS (
       SELECT told."ownerId" AS "userId", count(*) FILTER (WHERE verdict."decision" = 'ACCEPT') AS "accepted",
         count(*) FILTER (WHERE verdict."decision" = 'CORRECT') AS "corrected",
         count(*) FILTER (WHERE verdict."decision" = 'REJECT') AS "rejected"
       FROM told JOIN "Verdict" verdict ON verdict."layerId" = told."layerId" GROUP BY told."ownerId"
     )
     SELECT person."id" AS "userId", person."name", member."role",
       coalesce("open", 0)::int AS "open", coalesce("submitted", 0)::int AS "submitted",
       coalesce("settled", 0)::int AS "settled", coalesce("lately", 0)::int AS "lately",
       coalesce("reviewed", 0)::int AS "reviewed", coalesce("seconds", '{}') AS "seconds",
       coalesce("marks", 0)::int AS "marks", coalesce("timedMarks", 0)::int AS "timedMarks",
       coalesce("accepted", 0)::int AS "accepted", coalesce("corrected", 0)::int AS "corrected",
       coalesce("rejected", 0)::int AS "rejected"
     FROM "User" person
     LEFT JOIN "Member" member ON member."projectId" = $1 AND member."userId" = person."id"
     LEFT JOIN work ON work."userId" = person."id"
     LEFT JOIN review ON review."userId" = person."id"
     LEFT JOIN judged ON judged."userId" = person."id"
     WHERE (member."userId" IS NOT NULL OR work."userId" IS NOT NULL OR review."userId" IS NOT NULL)
       AND (NOT $5::boolean OR person."id" = $2::uuid)
     ORDER BY lower(person."name"), person."id"`,
    [scope.projectId, scope.userId, scope.now, paceDays, isOwnOnly(scope.role)],
  );
  return found.rows.map(({ userId, name, role, ...work }) => ({ userId, name, role, work }));
}
