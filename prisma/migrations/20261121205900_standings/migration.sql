-- CreateTable
CREATE TABLE "ArticleStanding" (
    "articleId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "isArchived" BOOLEAN NOT NULL,
    "assigned" INTEGER NOT NULL DEFAULT 0,
    "inProgress" INTEGER NOT NULL DEFAULT 0,
    "submitted" INTEGER NOT NULL DEFAULT 0,
    "inReview" INTEGER NOT NULL DEFAULT 0,
    "returned" INTEGER NOT NULL DEFAULT 0,
    "accepted" INTEGER NOT NULL DEFAULT 0,
    "goldOpen" INTEGER NOT NULL DEFAULT 0,
    "goldSettled" INTEGER NOT NULL DEFAULT 0,
    -- The precedence of lib/core/article-status.ts.
    "status" TEXT NOT NULL GENERATED ALWAYS AS (CASE
      WHEN "returned" > 0 THEN 'returned'
      WHEN "inReview" > 0 THEN 'inReview'
      WHEN "submitted" > 0 THEN 'submitted'
      WHEN "goldSettled" > 0 THEN 'settled'
      WHEN "inProgress" + "accepted" + "goldOpen" > 0 THEN 'inProgress'
      WHEN "assigned" > 0 THEN 'assigned'
      ELSE 'unassigned' END) STORED,

    CONSTRAINT "ArticleStanding_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "LabelUse" (
    "layerId" UUID NOT NULL,
    "labelId" UUID NOT NULL,
    "spanCount" INTEGER NOT NULL,

    CONSTRAINT "LabelUse_pkey" PRIMARY KEY ("layerId","labelId")
);

-- CreateIndex
CREATE INDEX "ArticleStanding_projectId_isArchived_status_idx" ON "ArticleStanding"("projectId", "isArchived", "status");

-- CreateIndex
CREATE INDEX "LabelUse_labelId_idx" ON "LabelUse"("labelId");

-- AddForeignKey
ALTER TABLE "ArticleStanding" ADD CONSTRAINT "ArticleStanding_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelUse" ADD CONSTRAINT "LabelUse_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "Layer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelUse" ADD CONSTRAINT "LabelUse_labelId_fkey" FOREIGN KEY ("labelId") REFERENCES "Label"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---- What the Prisma schema cannot say -----------------------------------------------------------

-- The articles of a story are counted from this alone.
CREATE INDEX "Article_storyId_in_use" ON "Article" ("storyId") WHERE "archivedAt" IS NULL;

-- The list of articles from its first page on. (An index that begins with "archivedAt" gives no order: IS NULL is no equality.)
CREATE INDEX "Article_newest_in_use" ON "Article" ("projectId", "createdAt" DESC, "id") WHERE "archivedAt" IS NULL;

-- Counts the layers of these articles anew. The rows are locked first and counted in the next statement, which sees what
-- whoever held the lock has committed: of two who change layers of one article at once, the later counts both.
CREATE FUNCTION "count_standings"("ids" uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "ArticleStanding" WHERE "articleId" = ANY ("ids") ORDER BY "articleId" FOR NO KEY UPDATE;
  UPDATE "ArticleStanding" standing
  SET ("assigned", "inProgress", "submitted", "inReview", "returned", "accepted", "goldOpen", "goldSettled") = (
    SELECT
      count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'ASSIGNED'),
      count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'IN_PROGRESS'),
      count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'SUBMITTED' AND layer."reviewerId" IS NULL),
      count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'SUBMITTED' AND layer."reviewerId" IS NOT NULL),
      count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'RETURNED'),
      count(*) FILTER (WHERE layer."kind" = 'ANNOTATOR' AND layer."status" = 'ACCEPTED'),
      count(*) FILTER (WHERE layer."kind" = 'GOLD' AND layer."status" <> 'ACCEPTED'),
      count(*) FILTER (WHERE layer."kind" = 'GOLD' AND layer."status" = 'ACCEPTED')
    FROM "Layer" layer WHERE layer."articleId" = standing."articleId")
  WHERE standing."articleId" = ANY ("ids");
END $$;

CREATE FUNCTION "standings_follow_articles"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "ArticleStanding" ("articleId", "projectId", "isArchived")
      SELECT "id", "projectId", "archivedAt" IS NOT NULL FROM new_articles;
  ELSE
    UPDATE "ArticleStanding" SET "projectId" = NEW."projectId", "isArchived" = NEW."archivedAt" IS NOT NULL
    WHERE "articleId" = NEW."id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Article_stands_inserted" AFTER INSERT ON "Article"
  REFERENCING NEW TABLE AS new_articles FOR EACH STATEMENT EXECUTE FUNCTION "standings_follow_articles"();
CREATE TRIGGER "Article_stands_updated" AFTER UPDATE OF "projectId", "archivedAt" ON "Article"
  FOR EACH ROW EXECUTE FUNCTION "standings_follow_articles"();

CREATE FUNCTION "standings_follow_layers"() RETURNS trigger LANGUAGE plpgsql AS $$
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
      WHERE (before."articleId", before."kind", before."status", before."reviewerId" IS NULL)
        IS DISTINCT FROM (after."articleId", after."kind", after."status", after."reviewerId" IS NULL));
  END IF;
  IF cardinality(changed) > 0 THEN PERFORM "count_standings"(changed); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Layer_stands_inserted" AFTER INSERT ON "Layer"
  REFERENCING NEW TABLE AS new_layers FOR EACH STATEMENT EXECUTE FUNCTION "standings_follow_layers"();
CREATE TRIGGER "Layer_stands_updated" AFTER UPDATE ON "Layer"
  REFERENCING OLD TABLE AS old_layers NEW TABLE AS new_layers FOR EACH STATEMENT
  EXECUTE FUNCTION "standings_follow_layers"();
CREATE TRIGGER "Layer_stands_deleted" AFTER DELETE ON "Layer"
  REFERENCING OLD TABLE AS old_layers FOR EACH STATEMENT EXECUTE FUNCTION "standings_follow_layers"();

CREATE FUNCTION "label_uses_follow_spans"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "LabelUse" ("layerId", "labelId", "spanCount")
      SELECT "layerId", "labelId", count(*) FROM new_spans GROUP BY 1, 2 ORDER BY 1, 2
      ON CONFLICT ("layerId", "labelId") DO UPDATE SET "spanCount" = "LabelUse"."spanCount" + excluded."spanCount";
  ELSIF TG_OP = 'DELETE' THEN
    -- Nothing is added here: the layer may be going, and its rows before it.
    UPDATE "LabelUse" used SET "spanCount" = used."spanCount" - gone."count"
    FROM (SELECT "layerId", "labelId", count(*) AS "count" FROM old_spans GROUP BY 1, 2) gone
    WHERE used."layerId" = gone."layerId" AND used."labelId" = gone."labelId";
  ELSE
    INSERT INTO "LabelUse" ("layerId", "labelId", "spanCount")
      SELECT "layerId", "labelId", sum("by") FROM (
        SELECT "layerId", "labelId", 1 AS "by" FROM new_spans
        UNION ALL SELECT "layerId", "labelId", -1 FROM old_spans
      ) moved GROUP BY 1, 2 HAVING sum("by") <> 0 ORDER BY 1, 2
      ON CONFLICT ("layerId", "labelId") DO UPDATE SET "spanCount" = "LabelUse"."spanCount" + excluded."spanCount";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Span_is_counted_inserted" AFTER INSERT ON "Span"
  REFERENCING NEW TABLE AS new_spans FOR EACH STATEMENT EXECUTE FUNCTION "label_uses_follow_spans"();
CREATE TRIGGER "Span_is_counted_updated" AFTER UPDATE ON "Span"
  REFERENCING OLD TABLE AS old_spans NEW TABLE AS new_spans FOR EACH STATEMENT
  EXECUTE FUNCTION "label_uses_follow_spans"();
CREATE TRIGGER "Span_is_counted_deleted" AFTER DELETE ON "Span"
  REFERENCING OLD TABLE AS old_spans FOR EACH STATEMENT EXECUTE FUNCTION "label_uses_follow_spans"();

-- What is there already. The triggers above hold writers off until this is committed.
INSERT INTO "ArticleStanding" ("articleId", "projectId", "isArchived")
  SELECT "id", "projectId", "archivedAt" IS NOT NULL FROM "Article";
SELECT "count_standings"(ARRAY(SELECT DISTINCT "articleId" FROM "Layer"));
INSERT INTO "LabelUse" ("layerId", "labelId", "spanCount")
  SELECT "layerId", "labelId", count(*) FROM "Span" GROUP BY 1, 2;
