import { commonestCount } from "@/lib/core/agreement/report/book.ts";
import type { Label } from "@/lib/core/annotation/label.ts";
import type { AgreementQuery } from "@/lib/schemas/agreement.ts";
import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import { db } from "../db/database.ts";
import { openInSql } from "../db/status-sql.ts";
import { isHiddenFrom } from "../layers/layer-access.ts";
import { readLabels } from "../projects/label-rows.ts";
import { countedArticles, informedLayers, wayOfCounting } from "./counted-articles.ts";

/** The articles that are looked at, oldest first. `isKept`: their tallies are kept and rest on what is there now. */
export type Scope = {
  readonly projectId: string;
  readonly articles: readonly { id: string; length: number; annotators: number; isKept: boolean }[];
  /**
   * How many articles are left out because one's own layer of them is open in a blind project, whether or not there is anything
   * to compare in them: that would tell how far colleagues are.
   */
  readonly hiddenArticles: number;
  /** How many layers are left out because their annotators changed them after reading what others marked. */
  readonly informedLayers: number;
  /** The same for the same articles in the same state. */
  readonly fingerprint: string;
  readonly labels: readonly Label[];
  /** The labels asked for; null for all. */
  readonly labelIds: readonly string[] | null;
  readonly fleissAnnotators: number;
};

type ScopeRow = {
  articles: [id: string, length: number, annotators: number, isKept: boolean][];
  hidden: number;
  informed: number;
  fingerprint: string | null;
};

/** The layers of `$4` in project `$1` that are open, for an `own` of `"LayerStanding"` or of its counts: one of an article. */
const ownOpen = `own."projectId" = $1 AND own."ownerId" = $4::uuid AND own."kind" = 'ANNOTATOR' AND NOT own."isArchived"
  AND own."status" IN (${openInSql})`;

/**
 * What a query is about, of a project in which `user` may review.
 * @throws AppError INVALID for a label or a story that the project does not have.
 */
export async function readScope(user: Actor, projectId: string, query: AgreementQuery): Promise<Scope> {
  const labels = await readLabels(db, projectId);
  const storyIds = await findStories(projectId, query.story);
  const found = await db.query<ScopeRow>(
    `WITH counted AS (${countedArticles}),
     seen AS (
       SELECT counted.*, kept."basis" IS NOT DISTINCT FROM counted."basis" AS "isKept"
       FROM counted LEFT JOIN "ArticleTally" kept ON kept."articleId" = counted."id"
       WHERE NOT ${isHiddenFrom(`counted."id"`, "$4")} AND ($5::uuid[] = '{}' OR counted."storyId" = ANY ($5::uuid[]))
         AND ($6 = '' OR counted."day" >= nullif($6, '')::date) AND ($7 = '' OR counted."day" <= nullif($7, '')::date)
     )
     SELECT coalesce(json_agg(json_build_array("id", "length", "annotators", "isKept") ORDER BY "createdAt", "id"), '[]')
         AS "articles",
       CASE WHEN NOT (SELECT "isBlind" FROM "Project" WHERE "id" = $1) THEN 0
         WHEN $5::uuid[] = '{}' THEN (SELECT coalesce(sum(own."count"), 0)::int FROM "LayerCount" own WHERE ${ownOpen})
         ELSE (SELECT count(*)::int FROM "LayerStanding" own JOIN "Article" article ON article."id" = own."articleId"
           WHERE ${ownOpen} AND article."storyId" = ANY ($5::uuid[])) END AS "hidden",
       (SELECT count(*)::int FROM "Layer" layer JOIN "Article" article ON article."id" = layer."articleId"
        WHERE ${informedLayers} AND article."projectId" = $1 AND article."archivedAt" IS NULL
          AND NOT ${isHiddenFrom(`article."id"`, "$4")}
          AND ($5::uuid[] = '{}' OR article."storyId" = ANY ($5::uuid[]))) AS "informed",
       md5(string_agg("id" || "basis", '' ORDER BY "id")) AS "fingerprint"
     FROM seen`,
    [projectId, wayOfCounting(labels), null, user.id, storyIds, query.from, query.to],
  );
  const { articles = [], hidden = 0, informed = 0, fingerprint } = found.rows[0] ?? {};
  return {
    projectId,
    articles: articles.map(([id, length, annotators, isKept]) => ({ id, length, annotators, isKept })),
    hiddenArticles: hidden,
    informedLayers: informed,
    fingerprint: fingerprint ?? "",
    labels,
    labelIds: findLabels(labels, query.label),
    fleissAnnotators: commonestCount(articles.map(([, , annotators]) => annotators)),
  };
}

/**
 * The ids of labels given by name or id; null when none is.
 * @throws AppError INVALID for one that is not there.
 */
export function findLabels(labels: readonly Label[], names: readonly string[]): string[] | null {
  if (names.length === 0) return null;
  return names.map((name) => requireNamed(labels, name, "label"));
}

async function findStories(projectId: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const stories = await db.query<{ id: string; name: string }>(
    `SELECT "id", "title" AS "name" FROM "Story" WHERE "projectId" = $1`,
    [projectId],
  );
  return names.map((name) => requireNamed(stories.rows, name, "story"));
}

function requireNamed(
  rows: readonly { readonly id: string; readonly name: string }[],
  name: string,
  what: string,
): string {
  const row = rows.find((other) => other.name === name || other.id === name);
  if (!row) throw new AppError("INVALID", `The project has no ${what} “${name}”; check its spelling.`);
  return row.id;
}
