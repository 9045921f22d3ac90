import { netChanges } from "@/lib/core/guidelines/rule-changes.ts";
import type { GuidelineNews, ProjectNews } from "@/lib/schemas/rule.ts";
import { type Actor, requireProject } from "../access.ts";
import type { Connection } from "../db/connection.ts";
import { db } from "../db/database.ts";
import { readRuleNames } from "./rule-rows.ts";

type EditRow = {
  ruleId: string;
  labelId: string;
  labelName: string;
  number: number;
  before: string;
  after: string;
  /** As PostgreSQL writes it, to the microsecond. */
  at: string;
};

/** What others changed in a project's rules since `user` last looked. Access was decided before; who is no member has no news. */
export async function readGuidelineNews(
  client: Connection,
  user: Actor,
  projectId: string,
): Promise<GuidelineNews> {
  const found = await client.query<EditRow>(
    `SELECT edit."ruleId", rule."labelId", label."name" AS "labelName", rule."number", edit."before", edit."after",
       to_jsonb(edit."at" AT TIME ZONE 'UTC') #>> '{}' || 'Z' AS "at"
     FROM "Member" member JOIN "Label" label ON label."projectId" = member."projectId"
     JOIN "Rule" rule ON rule."labelId" = label."id"
     JOIN "RuleEdit" edit ON edit."ruleId" = rule."id" AND edit."at" > member."guidelinesSeenAt"
     WHERE member."userId" = $1 AND member."projectId" = $2 AND edit."actorId" IS DISTINCT FROM $1
     ORDER BY edit."at", edit."id"`,
    [user.id, projectId],
  );
  if (found.rows.length === 0) return { until: null, changes: [] };
  const nameOf = await readRuleNames(client, projectId);
  const rules = new Map(found.rows.map((row) => [row.ruleId, row]));
  const changes = netChanges(found.rows).flatMap(({ ruleId, before, after }) => {
    const rule = rules.get(ruleId);
    if (!rule) return [];
    return [{ ruleId, name: nameOf(rule.labelId, rule.number), labelName: rule.labelName, before, after }];
  });
  return { until: found.rows.at(-1)?.at ?? null, changes };
}

/**
 * What others changed in the rules of a project since `user` last looked.
 * @throws AppError NOT_FOUND when the project is out of `user`'s sight.
 */
export async function getGuidelineNews(user: Actor, projectId: string): Promise<GuidelineNews> {
  const project = await requireProject(user, projectId, "read");
  return readGuidelineNews(db, user, project.id);
}

/** One's projects in which others changed rules since one last looked, with what they changed. */
export async function listGuidelineNews(user: Actor): Promise<ProjectNews[]> {
  const found = await db.query<Pick<ProjectNews, "projectId" | "projectName" | "projectSlug">>(
    `SELECT DISTINCT project."id" AS "projectId", project."name" AS "projectName", project."slug" AS "projectSlug"
     FROM "Member" member JOIN "Project" project ON project."id" = member."projectId"
     JOIN "Label" label ON label."projectId" = project."id" JOIN "Rule" rule ON rule."labelId" = label."id"
     JOIN "RuleEdit" edit ON edit."ruleId" = rule."id" AND edit."at" > member."guidelinesSeenAt"
     WHERE member."userId" = $1 AND edit."actorId" IS DISTINCT FROM $1
     ORDER BY project."name", project."id"`,
    [user.id],
  );
  return Promise.all(
    found.rows.map(async (project) => ({
      ...project,
      news: await readGuidelineNews(db, user, project.projectId),
    })),
  );
}

/**
 * Keeps that `user` has read the news `until` then; what came later is news still. An earlier time changes nothing.
 * @throws AppError NOT_FOUND when the project is out of `user`'s sight.
 */
export async function markGuidelinesSeen(user: Actor, projectId: string, until: string): Promise<void> {
  const project = await requireProject(user, projectId, "read");
  await db.query(
    `UPDATE "Member" SET "guidelinesSeenAt" = greatest("guidelinesSeenAt", least($3::timestamptz, now()))
     WHERE "projectId" = $1 AND "userId" = $2`,
    [project.id, user.id, until],
  );
}
