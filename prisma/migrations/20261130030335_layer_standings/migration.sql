-- DropIndex
DROP INDEX "Article_storyId_idx";

-- AlterTable
ALTER TABLE "ArticleStanding" ADD COLUMN     "dueAt" TIMESTAMPTZ,
ADD COLUMN     "handedInAt" TIMESTAMPTZ,
ADD COLUMN     "priority" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "LayerStanding" (
    "layerId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "isArchived" BOOLEAN NOT NULL,
    "kind" "LayerKind" NOT NULL,
    "ownerId" UUID,
    "status" "LayerStatus" NOT NULL,
    "reviewerId" UUID,
    "priority" INTEGER NOT NULL,
    "dueAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "submittedAt" TIMESTAMPTZ,
    "settledAt" TIMESTAMPTZ,
    "activeSeconds" INTEGER NOT NULL,
    "spanCount" INTEGER NOT NULL DEFAULT 0,
    "touchedHour" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "LayerStanding_pkey" PRIMARY KEY ("layerId")
);

-- CreateIndex
CREATE INDEX "LayerStanding_articleId_idx" ON "LayerStanding"("articleId");

-- CreateIndex
CREATE INDEX "LayerStanding_projectId_isArchived_kind_idx" ON "LayerStanding"("projectId", "isArchived", "kind");

-- CreateIndex
CREATE INDEX "LayerStanding_projectId_touchedHour_idx" ON "LayerStanding"("projectId", "touchedHour");

-- CreateIndex
CREATE INDEX "Article_projectId_outlet_idx" ON "Article"("projectId", "outlet");

-- CreateIndex
CREATE INDEX "Article_storyId_archivedAt_idx" ON "Article"("storyId", "archivedAt");

-- AddForeignKey
ALTER TABLE "LayerStanding" ADD CONSTRAINT "LayerStanding_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "Layer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---- What the Prisma schema cannot say -----------------------------------------------------------

-- Nobody changes layers or spans until what is there already is copied, at the end.
LOCK TABLE "Layer", "Span" IN SHARE ROW EXCLUSIVE MODE;

-- The index on both columns takes its place.
DROP INDEX "Article_storyId_in_use";

-- The queue of each annotator, in its order (lib/server/articles/queue.ts), all ascending: counted and stepped through without a look
-- at any layer or article.
CREATE INDEX "LayerStanding_queue" ON "LayerStanding"
  ("ownerId", ("status" <> 'RETURNED'), (-"priority"), (coalesce("dueAt", 'infinity'::timestamptz)), "createdAt", "layerId")
  INCLUDE ("projectId", "articleId", "status", "priority", "dueAt")
  WHERE "kind" = 'ANNOTATOR' AND "status" IN ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') AND NOT "isArchived";

-- What is handed in and not settled.
CREATE INDEX "LayerStanding_review" ON "LayerStanding" ("projectId")
  WHERE "kind" = 'ANNOTATOR' AND "status" = 'SUBMITTED' AND NOT "isArchived";

-- How many of a person's layers in a project have a status.
CREATE INDEX "LayerStanding_own" ON "LayerStanding" ("ownerId", "projectId", "status")
  WHERE "kind" = 'ANNOTATOR' AND NOT "isArchived";

-- Articles of which something waits for review, those on which somebody works, and those that are not settled, by how many of
-- their places are taken.
CREATE INDEX "ArticleStanding_to_review" ON "ArticleStanding" ("projectId", "articleId")
  WHERE NOT "isArchived" AND "submitted" + "inReview" > 0;
CREATE INDEX "ArticleStanding_at_work" ON "ArticleStanding" ("projectId", "articleId")
  WHERE NOT "isArchived" AND "inProgress" + "returned" > 0;
CREATE INDEX "ArticleStanding_places" ON "ArticleStanding"
  ("projectId", ("assigned" + "inProgress" + "submitted" + "inReview" + "returned" + "accepted"))
  WHERE NOT "isArchived" AND "goldSettled" = 0;

-- As before, with the moment of handing in.
CREATE OR REPLACE FUNCTION "count_standings"("ids" uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "ArticleStanding" WHERE "articleId" = ANY ("ids") ORDER BY "articleId" FOR NO KEY UPDATE;
  UPDATE "ArticleStanding" standing
  SET ("assigned", "inProgress", "submitted", "inReview", "returned", "accepted", "goldOpen", "goldSettled", "handedInAt") = (
    SELECT
      count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'ASSIGNED'),
      count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'IN_PROGRESS'),
      count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'SUBMITTED' AND layer."reviewerId" IS NULL),
      count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'SUBMITTED' AND layer."reviewerId" IS NOT NULL),
      count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'RETURNED'),
      count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'ACCEPTED'),
      count(*) FILTER (WHERE layer."kind" = 'GOLD' AND layer."status" <> 'ACCEPTED'),
      count(*) FILTER (WHERE layer."kind" = 'GOLD' AND layer."status" = 'ACCEPTED'),
      max(layer."submittedAt") FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" <> 'WITHDRAWN')
    FROM "Layer" layer WHERE layer."articleId" = standing."articleId")
  WHERE standing."articleId" = ANY ("ids");
END $$;

CREATE OR REPLACE FUNCTION "standings_follow_articles"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "ArticleStanding" ("articleId", "projectId", "isArchived", "priority", "dueAt")
      SELECT "id", "projectId", "archivedAt" IS NOT NULL, "priority", "dueAt" FROM new_articles;
  ELSE
    -- The article's row is locked by this before its layers' rows are: a layer that somebody else is just adding is there then.
    UPDATE "ArticleStanding" SET "projectId" = NEW."projectId", "isArchived" = NEW."archivedAt" IS NOT NULL,
      "priority" = NEW."priority", "dueAt" = NEW."dueAt"
    WHERE "articleId" = NEW."id";
    UPDATE "LayerStanding" SET "projectId" = NEW."projectId", "isArchived" = NEW."archivedAt" IS NOT NULL,
      "priority" = NEW."priority", "dueAt" = NEW."dueAt"
    WHERE "articleId" = NEW."id";
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER "Article_stands_updated" ON "Article";
CREATE TRIGGER "Article_stands_updated" AFTER UPDATE OF "projectId", "archivedAt", "priority", "dueAt" ON "Article"
  FOR EACH ROW WHEN ((OLD."projectId", OLD."archivedAt", OLD."priority", OLD."dueAt")
    IS DISTINCT FROM (NEW."projectId", NEW."archivedAt", NEW."priority", NEW."dueAt"))
  EXECUTE FUNCTION "standings_follow_articles"();

CREATE OR REPLACE FUNCTION "standings_follow_layers"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    changed := ARRAY(SELECT DISTINCT "articleId" FROM new_layers);
  ELSIF TG_OP = 'DELETE' THEN
    changed := ARRAY(SELECT DISTINCT "articleId" FROM old_layers);
  ELSE
    -- Most updates only count a batch.
    changed := ARRAY(
      SELECT DISTINCT unnest(ARRAY[before."articleId", after."articleId"])
      FROM old_layers before JOIN new_layers after ON after."id" = before."id"
      WHERE (before."articleId", before."kind", before."status", before."reviewerId" IS NULL, before."submittedAt")
        IS DISTINCT FROM (after."articleId", after."kind", after."status", after."reviewerId" IS NULL, after."submittedAt"));
  END IF;
  IF cardinality(changed) > 0 THEN PERFORM "count_standings"(changed); END IF;
  -- By now the standings of the articles are locked, so that what is copied from them here stays true.
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "LayerStanding" ("layerId", "articleId", "projectId", "isArchived", "kind", "ownerId", "status", "reviewerId",
        "priority", "dueAt", "createdAt", "submittedAt", "settledAt", "activeSeconds", "touchedHour")
      SELECT layer."id", layer."articleId", standing."projectId", standing."isArchived", layer."kind", layer."ownerId",
        layer."status", layer."reviewerId", standing."priority", standing."dueAt", layer."createdAt", layer."submittedAt",
        layer."settledAt", layer."activeSeconds", date_trunc('hour', layer."updatedAt")
      FROM new_layers layer JOIN "ArticleStanding" standing ON standing."articleId" = layer."articleId";
  ELSIF TG_OP = 'UPDATE' THEN
    UPDATE "LayerStanding" kept
    SET "articleId" = after."articleId", "projectId" = standing."projectId", "isArchived" = standing."isArchived",
      "kind" = after."kind", "ownerId" = after."ownerId", "status" = after."status", "reviewerId" = after."reviewerId",
      "priority" = standing."priority", "dueAt" = standing."dueAt", "createdAt" = after."createdAt",
      "submittedAt" = after."submittedAt", "settledAt" = after."settledAt", "activeSeconds" = after."activeSeconds",
      "touchedHour" = date_trunc('hour', after."updatedAt")
    FROM new_layers after JOIN old_layers before ON before."id" = after."id"
      JOIN "ArticleStanding" standing ON standing."articleId" = after."articleId"
    WHERE kept."layerId" = after."id"
      AND (before."articleId", before."kind", before."ownerId", before."status", before."reviewerId", before."createdAt",
          before."submittedAt", before."settledAt", before."activeSeconds", date_trunc('hour', before."updatedAt"))
        IS DISTINCT FROM (after."articleId", after."kind", after."ownerId", after."status", after."reviewerId",
          after."createdAt", after."submittedAt", after."settledAt", after."activeSeconds", date_trunc('hour', after."updatedAt"));
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "label_uses_follow_spans"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "LabelUse" ("layerId", "labelId", "spanCount")
      SELECT "layerId", "labelId", count(*) FROM new_spans GROUP BY 1, 2 ORDER BY 1, 2
      ON CONFLICT ("layerId", "labelId") DO UPDATE SET "spanCount" = "LabelUse"."spanCount" + excluded."spanCount";
    UPDATE "LayerStanding" kept SET "spanCount" = kept."spanCount" + come."count"
    FROM (SELECT "layerId", count(*) AS "count" FROM new_spans GROUP BY 1) come WHERE kept."layerId" = come."layerId";
  ELSIF TG_OP = 'DELETE' THEN
    -- Nothing is added here: the layer may be going, and its rows before it.
    UPDATE "LabelUse" used SET "spanCount" = used."spanCount" - gone."count"
    FROM (SELECT "layerId", "labelId", count(*) AS "count" FROM old_spans GROUP BY 1, 2) gone
    WHERE used."layerId" = gone."layerId" AND used."labelId" = gone."labelId";
    UPDATE "LayerStanding" kept SET "spanCount" = kept."spanCount" - gone."count"
    FROM (SELECT "layerId", count(*) AS "count" FROM old_spans GROUP BY 1) gone WHERE kept."layerId" = gone."layerId";
  ELSE
    INSERT INTO "LabelUse" ("layerId", "labelId", "spanCount")
      SELECT "layerId", "labelId", sum("by") FROM (
        SELECT "layerId", "labelId", 1 AS "by" FROM new_spans
        UNION ALL SELECT "layerId", "labelId", -1 FROM old_spans
      ) moved GROUP BY 1, 2 HAVING sum("by") <> 0 ORDER BY 1, 2
      ON CONFLICT ("layerId", "labelId") DO UPDATE SET "spanCount" = "LabelUse"."spanCount" + excluded."spanCount";
    UPDATE "LayerStanding" kept SET "spanCount" = kept."spanCount" + moved."by"
    FROM (
      SELECT "layerId", sum("by") AS "by" FROM (
        SELECT "layerId", 1 AS "by" FROM new_spans UNION ALL SELECT "layerId", -1 FROM old_spans
      ) each GROUP BY 1 HAVING sum("by") <> 0
    ) moved WHERE kept."layerId" = moved."layerId";
  END IF;
  RETURN NULL;
END $$;

-- What is there already.
UPDATE "ArticleStanding" standing SET "priority" = article."priority", "dueAt" = article."dueAt",
    "handedInAt" = (SELECT max(layer."submittedAt") FROM "Layer" layer
      WHERE layer."articleId" = article."id" AND layer."kind" = 'ANNOTATOR' AND layer."status" <> 'WITHDRAWN')
  FROM "Article" article WHERE article."id" = standing."articleId";
INSERT INTO "LayerStanding" ("layerId", "articleId", "projectId", "isArchived", "kind", "ownerId", "status", "reviewerId",
    "priority", "dueAt", "createdAt", "submittedAt", "settledAt", "activeSeconds", "spanCount", "touchedHour")
  SELECT layer."id", layer."articleId", article."projectId", article."archivedAt" IS NOT NULL, layer."kind", layer."ownerId",
    layer."status", layer."reviewerId", article."priority", article."dueAt", layer."createdAt", layer."submittedAt",
    layer."settledAt", layer."activeSeconds",
    coalesce((SELECT sum(used."spanCount") FROM "LabelUse" used WHERE used."layerId" = layer."id"), 0), date_trunc('hour', layer."updatedAt")
  FROM "Layer" layer JOIN "Article" article ON article."id" = layer."articleId";
