import { type DatasetInput, type DatasetRow, toDatasetRow } from "@/lib/core/dataset/dataset-row.ts";
import { parseJsonObject } from "@/lib/core/json/parse-json.ts";
import type { ExportQuery } from "@/lib/schemas/export.ts";
import type { Connection } from "../db/connection.ts";
import { handedInInSql } from "../db/status-sql.ts";

/** What an export takes, with its names made ids; empty lists take everything. */
export type ExportScope = {
  projectId: string;
  projectSlug: string;
  layers: ExportQuery["layers"];
  labelIds: string[];
  storyIds: string[];
};

/** The layers that leave, for `"Layer" layer` of `"Article" article`. */
const taken: Record<ExportQuery["layers"], string> = {
  gold: `layer."kind" = 'GOLD' AND layer."status" = 'ACCEPTED'`,
  submitted: `layer."kind" = 'ANNOTATOR' AND layer."status" IN (${handedInInSql})`,
  all: `layer."kind" = 'ANNOTATOR' AND layer."status" <> 'WITHDRAWN'`,
};

const isoTime = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** How many rows are named at once, and how many code points of text are held at once. */
const headsAtOnce = 500;
const rowsAtOnce = 50;
const textAtOnce = 500_000;

/** The layers to export in the order of the file (articles by age, then layers by age), a few at a time. */
export async function* readGroups(client: Connection, scope: ExportScope): AsyncGenerator<string[]> {
  await client.query(
    `DECLARE heads NO SCROLL CURSOR FOR
     SELECT layer."id", article."length"
     FROM "Article" article JOIN "Layer" layer ON layer."articleId" = article."id" AND ${taken[scope.layers]}
     WHERE article."projectId" = $1 AND article."archivedAt" IS NULL
       AND ($2::uuid[] = '{}' OR article."storyId" = ANY ($2::uuid[]))
     ORDER BY article."createdAt", article."id", layer."createdAt", layer."id"`,
    [scope.projectId, scope.storyIds],
  );
  for (;;) {
    const heads = await client.query<{ id: string; length: number }>(`FETCH ${headsAtOnce} FROM heads`);
    if (heads.rows.length === 0) return;
    let group: string[] = [];
    let held = 0;
    for (const { id, length } of heads.rows) {
      if (group.length > 0 && (group.length === rowsAtOnce || held + length > textAtOnce)) {
        yield group;
        group = [];
        held = 0;
      }
      group.push(id);
      held += length;
    }
    yield group;
  }
}

/**
 * The rows of some layers, in the order given, with spans of the wanted labels only and the relations between these. A span of gold is
 * its annotator's whose span it was taken from, with the verdict that brought it there; one that review added is the reviewer's.
 */
export async function readRows(
  client: Connection,
  scope: ExportScope,
  layerIds: readonly string[],
): Promise<DatasetRow[]> {
  const found = await client.query<Omit<DatasetInput, "project" | "meta"> & { meta: string }>(
    `SELECT article."id", coalesce(story."title", '') AS "story", article."title", article."outlet", article."byline",
       article."url", ${isoTime(`article."publishedAt"`)} AS "publishedAt", article."timeZone", article."language", article."text",
       article."textSha256", layer."kind" AS "layer", coalesce(owner."name", '') AS "annotator", article."meta"::text AS "meta",
       coalesce((
         SELECT json_agg(json_build_object('id', span."id", 'label', label."name", 'start', span."start", 'end', span."end",
           'text', span."quote", 'attributes', span."attributes", 'verdict', verdict."decision",
           'annotator', coalesce(origin."name", owner."name", author."name", ''),
           'createdAt', ${isoTime(`span."createdAt"`)}))
         FROM "Span" span
         JOIN "Label" label ON label."id" = span."labelId"
         LEFT JOIN "User" author ON author."id" = span."createdById"
         LEFT JOIN LATERAL (
           SELECT given."decision", given."layerId" FROM "Verdict" given JOIN "Layer" gold ON gold."id" = given."goldLayerId"
           WHERE gold."articleId" = article."id" AND gold."kind" = 'GOLD'
             AND given."spanId" = CASE WHEN layer."kind" = 'GOLD' THEN span."derivedFrom" ELSE span."id" END
           LIMIT 1
         ) verdict ON true
         LEFT JOIN "Layer" source ON layer."kind" = 'GOLD' AND source."id" = verdict."layerId"
         LEFT JOIN "User" origin ON origin."id" = source."ownerId"
         WHERE span."layerId" = layer."id" AND ($2::uuid[] = '{}' OR span."labelId" = ANY ($2::uuid[]))
       ), '[]') AS "spans",
       coalesce((
         SELECT json_agg(json_build_object('id', relation."id", 'type', type."name", 'from', relation."fromId",
           'to', relation."toId"))
         FROM "Relation" relation
         JOIN "RelationType" type ON type."id" = relation."typeId"
         JOIN "Span" origin ON origin."id" = relation."fromId"
         JOIN "Span" target ON target."id" = relation."toId"
         WHERE relation."layerId" = layer."id" AND ($2::uuid[] = '{}'
           OR (origin."labelId" = ANY ($2::uuid[]) AND target."labelId" = ANY ($2::uuid[])))
       ), '[]') AS "relations"
     FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted("id", "position")
     JOIN "Layer" layer ON layer."id" = wanted."id"
     JOIN "Article" article ON article."id" = layer."articleId"
     LEFT JOIN "Story" story ON story."id" = article."storyId"
     LEFT JOIN "User" owner ON owner."id" = layer."ownerId"
     ORDER BY wanted."position"`,
    [layerIds, scope.labelIds],
  );
  return found.rows.map((row) => {
    // Numbers that JavaScript would round leave as they came.
    const meta = parseJsonObject(row.meta);
    return toDatasetRow({ ...row, meta, project: scope.projectSlug });
  });
}
