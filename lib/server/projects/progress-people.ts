import type { Role } from "@/lib/core/access.ts";
import { paceDays } from "@/lib/core/progress/completion.ts";
import type { Work } from "@/lib/core/progress/progress.ts";
import { toldLayerCounts, toldSpanCounts } from "../articles/kept-counts.ts";
import { fromToldLayers, isDone, isOwnOnly, type ProgressScope } from "./progress-scope.ts";

/** Somebody's work; `role` is null for who has left the project. */
export type PersonWork = { userId: string; name: string; role: Role | null; work: Work };

/** What each member did, and who has left and did something, by name; for annotators they alone. */
export async function readPeopleWork(scope: ProgressScope): Promise<PersonWork[]> {
  const found = await scope.client.query<Work & { userId: string; name: string; role: Role | null }>(
    `WITH work AS (
       SELECT layer."ownerId" AS "userId", sum(layer."count") FILTER (WHERE NOT (${isDone})) AS "open",
         sum(layer."count") FILTER (WHERE ${isDone}) AS "submitted",
         sum(layer."count") FILTER (WHERE layer."status" = 'ACCEPTED') AS "acceptedLayers"
       FROM ${toldLayerCounts(scope.role)} layer WHERE NOT layer."isArchived" GROUP BY layer."ownerId" HAVING sum(layer."count") > 0
     ), marked AS (
       SELECT layer."ownerId" AS "userId", sum(layer."count") AS "marks",
         sum(layer."count") FILTER (WHERE layer."isTimed") AS "timedMarks"
       FROM ${toldSpanCounts(scope.role)} layer WHERE NOT layer."isArchived" AND ${isDone} GROUP BY layer."ownerId"
     ), review AS (
       SELECT layer."reviewerId" AS "userId", sum(layer."count") AS "reviewed"
       FROM ${toldLayerCounts(scope.role)} layer
       WHERE NOT layer."isArchived" AND layer."status" = 'ACCEPTED' AND layer."reviewerId" IS NOT NULL
       GROUP BY layer."reviewerId" HAVING sum(layer."count") > 0
     ), late AS (
       SELECT layer."ownerId" AS "userId", count(*) AS "lately" ${fromToldLayers(scope.role)} AND ${isDone}
         AND layer."submittedAt" > $3::timestamptz - $4 * interval '1 day' GROUP BY layer."ownerId"
     ), timed AS (
       SELECT layer."ownerId" AS "userId", array_agg(layer."activeSeconds") AS "seconds" ${fromToldLayers(scope.role)} AND ${isDone}
         AND layer."activeSeconds" > 0 GROUP BY layer."ownerId"
     ), judged AS (
       SELECT layer."ownerId" AS "userId", count(*) FILTER (WHERE verdict."decision" = 'ACCEPT') AS "accepted",
         count(*) FILTER (WHERE verdict."decision" = 'CORRECT') AS "corrected",
         count(*) FILTER (WHERE verdict."decision" = 'REJECT') AS "rejected"
       FROM (SELECT layer."layerId", layer."ownerId" ${fromToldLayers(scope.role)}) layer
       JOIN "Verdict" verdict ON verdict."layerId" = layer."layerId" GROUP BY layer."ownerId"
     )
     SELECT person."id" AS "userId", person."name", member."role",
       coalesce("open", 0)::int AS "open", coalesce("submitted", 0)::int AS "submitted",
       coalesce("acceptedLayers", 0)::int AS "acceptedLayers", coalesce("lately", 0)::int AS "lately",
       coalesce("reviewed", 0)::int AS "reviewed", coalesce("seconds", '{}') AS "seconds",
       coalesce("marks", 0)::int AS "marks", coalesce("timedMarks", 0)::int AS "timedMarks",
       coalesce("accepted", 0)::int AS "accepted", coalesce("corrected", 0)::int AS "corrected",
       coalesce("rejected", 0)::int AS "rejected"
     FROM "User" person
     LEFT JOIN "Member" member ON member."projectId" = $1 AND member."userId" = person."id"
     LEFT JOIN work ON work."userId" = person."id"
     LEFT JOIN marked ON marked."userId" = person."id"
     LEFT JOIN review ON review."userId" = person."id"
     LEFT JOIN late ON late."userId" = person."id"
     LEFT JOIN timed ON timed."userId" = person."id"
     LEFT JOIN judged ON judged."userId" = person."id"
     WHERE (member."userId" IS NOT NULL OR work."userId" IS NOT NULL OR review."userId" IS NOT NULL)
       AND (NOT $5::boolean OR person."id" = $2::uuid)
     ORDER BY lower(person."name"), person."id"`,
    [scope.projectId, scope.userId, scope.now, paceDays, isOwnOnly(scope.role)],
  );
  return found.rows.map(({ userId, name, role, ...work }) => ({ userId, name, role, work }));
}
