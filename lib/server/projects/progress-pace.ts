import { paceDays } from "@/lib/core/progress/completion.ts";
import type { Period } from "@/lib/core/progress/periods.ts";
import { fromToldLayers, isDone, isOwnOnly, type ProgressScope } from "./progress-scope.ts";

/** How many layers were submitted and articles settled on each of the last days of 24 hours, newest first. */
export type Pace = { readonly submitted: number[]; readonly settled: number[] };

/**
 * SQL for a table `done("what", "at")`: when the layers that are done were submitted, and when articles were settled
 * (for annotators: when their own layers were accepted).
 */
function doneSql(scope: ProgressScope): string {
  const told = fromToldLayers(scope.role);
  const settled = isOwnOnly(scope.role)
    ? `${told} AND layer."status" = 'ACCEPTED'`
    : `${fromToldLayers(scope.role, `= 'GOLD'`)} AND layer."status" = 'ACCEPTED'`;
  return `done AS (
    SELECT 'submitted' AS "what", layer."submittedAt" AS "at" ${told} AND ${isDone}
    UNION ALL SELECT 'settled', layer."settledAt" ${settled}
  )`;
}

/** What was done on each day of UTC that had some, since `from`. */
export async function readDays(scope: ProgressScope, from: Date): Promise<Period[]> {
  const found = await scope.client.query<Period>(
    `WITH ${doneSql(scope)}
     SELECT to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "start",
       (count(*) FILTER (WHERE "what" = 'submitted'))::int AS "submitted",
       (count(*) FILTER (WHERE "what" = 'settled'))::int AS "settled"
     FROM done WHERE "at" >= $3::timestamptz AND "at" <= $4::timestamptz GROUP BY 1 ORDER BY 1`,
    [scope.projectId, scope.userId, from, scope.now],
  );
  return found.rows;
}

/**
 * The pace of late: over `paceDays` days, or over the whole days since the first layer was given out (of settling: since
 * the first was submitted) where these are fewer.
 */
export async function readPace(scope: ProgressScope): Promise<Pace> {
  const began = await scope.client.query<{ submitting: number; settling: number }>(
    `SELECT coalesce(floor(extract(epoch FROM $3::timestamptz - min(layer."createdAt")) / 86400), 0)::int AS "submitting",
       coalesce(floor(extract(epoch FROM $3::timestamptz - min(layer."submittedAt")) / 86400), 0)::int AS "settling"
     ${fromToldLayers(scope.role)}`,
    [scope.projectId, scope.userId, scope.now],
  );
  const found = await scope.client.query<{ what: keyof Pace; age: number; count: number }>(
    `WITH ${doneSql(scope)}
     SELECT "what", floor(extract(epoch FROM $3::timestamptz - "at") / 86400)::int AS "age", count(*)::int AS "count"
     FROM done WHERE "at" > $3::timestamptz - $4 * interval '1 day' AND "at" <= $3::timestamptz GROUP BY 1, 2`,
    [scope.projectId, scope.userId, scope.now, paceDays],
  );
  const { submitting = 0, settling = 0 } = began.rows[0] ?? {};
  const zeros = (days: number) => Array.from({ length: Math.max(0, Math.min(paceDays, days)) }, () => 0);
  const pace: Pace = { submitted: zeros(submitting), settled: zeros(settling) };
  for (const { what, age, count } of found.rows) {
    if (age < pace[what].length) pace[what][age] = count;
  }
  return pace;
}
