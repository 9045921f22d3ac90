import { paceDays } from "@/lib/core/progress/completion.ts";
import type { Period } from "@/lib/core/progress/periods.ts";
import { toldDayCounts } from "../articles/kept-counts.ts";
import { fromToldLayers, isDone, isOwnOnly, type ProgressScope } from "./progress-scope.ts";

/** How many layers were submitted and articles settled (see `Period`) on each of the last days of 24 hours, newest first. */
export type Pace = { readonly submitted: number[]; readonly settled: number[] };

/**
 * SQL for a table `("what", "count")`: how many layers that are done were submitted, and articles settled (for annotators: their own
 * layers accepted), at moments that fit `when`.
 */
function countDone(scope: ProgressScope, when: (at: string) => string): string {
  const told = fromToldLayers(scope.role);
  const accepted = isOwnOnly(scope.role) ? told : fromToldLayers(scope.role, `= 'GOLD'`);
  return `SELECT 'submitted' AS "what", count(*)::int AS "count" ${told} AND ${isDone} AND ${when(`layer."submittedAt"`)}
    UNION ALL SELECT 'settled', count(*)::int ${accepted} AND layer."status" = 'ACCEPTED' AND ${when(`layer."settledAt"`)}`;
}

/** What was done on each day of UTC that had some, since `from`, the beginning of one. Of days that are over the counts are kept. */
export async function readDays(scope: ProgressScope, from: Date): Promise<Period[]> {
  const today = countDone(scope, (at) => `${at} >= $4::date AND ${at} <= $5::timestamptz`);
  const found = await scope.client.query<Period>(
    `SELECT done."day"::text AS "start", coalesce(sum(done."count") FILTER (WHERE done."what" = 'submitted'), 0)::int AS "submitted",
       coalesce(sum(done."count") FILTER (WHERE done."what" = 'settled'), 0)::int AS "settled"
     FROM (
       SELECT kept."day", kept."what", kept."count" FROM ${toldDayCounts(scope.role)} kept
       WHERE kept."day" >= $3::date AND kept."day" < $4::date
       UNION ALL SELECT $4::date, today."what", today."count" FROM (${today}) today
     ) done GROUP BY 1 HAVING sum(done."count") > 0 ORDER BY 1`,
    [scope.projectId, scope.userId, dayOf(from), dayOf(scope.now), scope.now],
  );
  return found.rows;
}

/** The day of UTC, as PostgreSQL reads it. */
function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** When the first layer was given out, and the first submitted: the first rows of two indexes, but of one person's layers all are few. */
function beganSql({ role }: ProgressScope): string {
  const told = fromToldLayers(role);
  return isOwnOnly(role)
    ? `SELECT min(layer."createdAt") AS "submitting", min(layer."submittedAt") AS "settling", count(*) ${told}`
    : `SELECT (SELECT min(layer."createdAt") ${told}) AS "submitting", (SELECT min(layer."submittedAt") ${told}) AS "settling"`;
}

/**
 * The pace of late: over `paceDays` days, or over the whole days since the first layer was given out (of settling: since
 * the first was submitted) where these are fewer.
 */
export async function readPace(scope: ProgressScope): Promise<Pace> {
  const began = await scope.client.query<{ submitting: number; settling: number }>(
    `SELECT coalesce(floor(extract(epoch FROM $3::timestamptz - began."submitting") / 86400), 0)::int AS "submitting",
       coalesce(floor(extract(epoch FROM $3::timestamptz - began."settling") / 86400), 0)::int AS "settling"
     FROM (${beganSql(scope)}) began`,
    [scope.projectId, scope.userId, scope.now],
  );
  const ofAge = countDone(
    scope,
    (at) =>
      `${at} > $3::timestamptz - (age + 1) * interval '1 day' AND ${at} <= $3::timestamptz - age * interval '1 day'`,
  );
  const found = await scope.client.query<{ what: keyof Pace; age: number; count: number }>(
    `SELECT done."what", age, done."count" FROM generate_series(0, $4::int - 1) age CROSS JOIN LATERAL (${ofAge}) done`,
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
