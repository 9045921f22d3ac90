-- AlterTable
ALTER TABLE "ArticleStanding" ADD COLUMN     "createdAt" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "ArticleCount" (
    "projectId" UUID NOT NULL,
    "isArchived" BOOLEAN NOT NULL,
    "assigned" INTEGER NOT NULL,
    "inProgress" INTEGER NOT NULL,
    "submitted" INTEGER NOT NULL,
    "inReview" INTEGER NOT NULL,
    "returned" INTEGER NOT NULL,
    "accepted" INTEGER NOT NULL,
    "goldOpen" INTEGER NOT NULL,
    "goldSettled" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "count" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "LayerCount" (
    "projectId" UUID NOT NULL,
    "isArchived" BOOLEAN NOT NULL,
    "kind" "LayerKind" NOT NULL,
    "ownerId" UUID,
    "reviewerId" UUID,
    "status" "LayerStatus" NOT NULL,
    "count" INTEGER NOT NULL,
    "seconds" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "DayCount" (
    "projectId" UUID NOT NULL,
    "isArchived" BOOLEAN NOT NULL,
    "kind" "LayerKind" NOT NULL,
    "ownerId" UUID,
    "what" "LayerStatus" NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "SpanCount" (
    "projectId" UUID NOT NULL,
    "isArchived" BOOLEAN NOT NULL,
    "kind" "LayerKind" NOT NULL,
    "ownerId" UUID,
    "status" "LayerStatus" NOT NULL,
    "isTimed" BOOLEAN NOT NULL,
    "labelId" UUID NOT NULL,
    "count" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "ArticleCount_projectId_idx" ON "ArticleCount"("projectId");

-- CreateIndex
CREATE INDEX "LayerCount_projectId_idx" ON "LayerCount"("projectId");

-- CreateIndex
CREATE INDEX "DayCount_projectId_day_idx" ON "DayCount"("projectId", "day");

-- CreateIndex
CREATE INDEX "SpanCount_projectId_idx" ON "SpanCount"("projectId");

-- ---- What the Prisma schema cannot say -----------------------------------------------------------

-- Nobody changes what is counted until it is, at the end.
LOCK TABLE "Article", "Layer", "Span", "ArticleStanding", "LayerStanding", "LabelUse" IN SHARE ROW EXCLUSIVE MODE;

UPDATE "ArticleStanding" standing SET "createdAt" = article."createdAt" FROM "Article" article WHERE article."id" = standing."articleId";
ALTER TABLE "ArticleStanding" ALTER COLUMN "createdAt" SET NOT NULL;

-- As before, with the moment an article came.
CREATE OR REPLACE FUNCTION "standings_follow_articles"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "ArticleStanding" ("articleId", "projectId", "isArchived", "priority", "dueAt", "createdAt")
      SELECT "id", "projectId", "archivedAt" IS NOT NULL, "priority", "dueAt", "createdAt" FROM new_articles;
  ELSE
    -- The article's row is locked by this before its layers' rows are: a layer that somebody else is just adding is there then.
    UPDATE "ArticleStanding" SET "projectId" = NEW."projectId", "isArchived" = NEW."archivedAt" IS NOT NULL,
      "priority" = NEW."priority", "dueAt" = NEW."dueAt", "createdAt" = NEW."createdAt"
    WHERE "articleId" = NEW."id";
    UPDATE "LayerStanding" SET "projectId" = NEW."projectId", "isArchived" = NEW."archivedAt" IS NOT NULL,
      "priority" = NEW."priority", "dueAt" = NEW."dueAt"
    WHERE "articleId" = NEW."id";
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER "Article_stands_updated" ON "Article";
CREATE TRIGGER "Article_stands_updated" AFTER UPDATE OF "projectId", "archivedAt", "priority", "dueAt", "createdAt" ON "Article"
  FOR EACH ROW WHEN ((OLD."projectId", OLD."archivedAt", OLD."priority", OLD."dueAt", OLD."createdAt")
    IS DISTINCT FROM (NEW."projectId", NEW."archivedAt", NEW."priority", NEW."dueAt", NEW."createdAt"))
  EXECUTE FUNCTION "standings_follow_articles"();

-- When layers were handed in and accepted, what time they took, and since when there are layers, without a look at any.
CREATE INDEX "LayerStanding_handed_in" ON "LayerStanding" ("projectId", "submittedAt") INCLUDE ("articleId", "ownerId", "status")
  WHERE "kind" = 'ANNOTATOR' AND NOT "isArchived" AND "status" <> 'WITHDRAWN';
CREATE INDEX "LayerStanding_accepted" ON "LayerStanding" ("projectId", "kind", "settledAt") INCLUDE ("articleId", "ownerId")
  WHERE "status" = 'ACCEPTED' AND NOT "isArchived";
CREATE INDEX "LayerStanding_timed" ON "LayerStanding" ("projectId", "ownerId") INCLUDE ("articleId", "activeSeconds")
  WHERE "kind" = 'ANNOTATOR' AND NOT "isArchived" AND "status" IN ('SUBMITTED', 'ACCEPTED') AND "activeSeconds" > 0;
CREATE INDEX "LayerStanding_given_out" ON "LayerStanding" ("projectId", "createdAt")
  WHERE "kind" = 'ANNOTATOR' AND NOT "isArchived" AND "status" <> 'WITHDRAWN';
-- What a person has longest.
CREATE INDEX "LayerStanding_own_since" ON "LayerStanding" ("ownerId", "projectId", "status", "touchedHour") INCLUDE ("createdAt")
  WHERE "kind" = 'ANNOTATOR' AND NOT "isArchived";
DROP INDEX "LayerStanding_own";
-- What is past its due date.
CREATE INDEX "LayerStanding_due" ON "LayerStanding" ("projectId", "dueAt")
  WHERE "kind" = 'ANNOTATOR' AND NOT "isArchived" AND "dueAt" IS NOT NULL;
-- What waits for review, in its order (lib/server/articles/queue.ts).
CREATE INDEX "LayerStanding_review_queue" ON "LayerStanding"
  ("projectId", (-"priority"), (coalesce("submittedAt", 'infinity'::timestamptz)), "layerId")
  INCLUDE ("articleId", "ownerId", "reviewerId", "priority", "submittedAt")
  WHERE "kind" = 'ANNOTATOR' AND "status" = 'SUBMITTED' AND NOT "isArchived";
DROP INDEX "LayerStanding_review";
-- Articles that are not settled, by how many of their places are taken, the oldest first, and those that are due.
DROP INDEX "ArticleStanding_places";
CREATE INDEX "ArticleStanding_places" ON "ArticleStanding"
  ("projectId", ("assigned" + "inProgress" + "submitted" + "inReview" + "returned" + "accepted"), "createdAt")
  WHERE NOT "isArchived" AND "goldSettled" = 0;
CREATE INDEX "ArticleStanding_due" ON "ArticleStanding" ("projectId", "dueAt")
  WHERE NOT "isArchived" AND "goldSettled" = 0 AND "dueAt" IS NOT NULL;
-- Articles whose layers are all handed in, of several (lib/server/articles/queue.ts).
CREATE INDEX "ArticleStanding_handed_in" ON "ArticleStanding" ("projectId", "articleId") WHERE NOT "isArchived"
  AND "assigned" + "inProgress" + "returned" = 0 AND "submitted" + "inReview" > 0 AND "submitted" + "inReview" + "accepted" > 1;
-- Articles on which one has something open while a colleague has begun or handed in (lib/server/projects/desk-counts.ts).
CREATE INDEX "ArticleStanding_mixed" ON "ArticleStanding" ("projectId", "articleId") WHERE NOT "isArchived"
  AND ("submitted" + "inReview" > 0 AND "assigned" + "inProgress" + "returned" > 0 OR "assigned" > 0 AND "inProgress" + "returned" > 0);
-- Articles in which something can be compared (lib/server/agreement/counted-articles.ts).
CREATE INDEX "ArticleStanding_comparable" ON "ArticleStanding" ("projectId", "articleId")
  WHERE NOT "isArchived" AND "submitted" + "inReview" + "accepted" + "goldSettled" > 1;

-- Sums up what was added to the counts of a project, unless somebody else is at it. What one transaction takes away another does not
-- see, and each puts back the sum of what it took: whoever reads finds the same sums at any moment.
CREATE FUNCTION "fold_counts"("id" uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('fold_counts ' || "id", 0)) THEN RETURN; END IF;
  WITH gone AS (DELETE FROM "ArticleCount" WHERE "projectId" = "id" RETURNING *)
  INSERT INTO "ArticleCount" SELECT "projectId", "isArchived", "assigned", "inProgress", "submitted", "inReview", "returned",
      "accepted", "goldOpen", "goldSettled", "status", sum("count")
    FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 HAVING sum("count") <> 0;
  WITH gone AS (DELETE FROM "LayerCount" WHERE "projectId" = "id" RETURNING *)
  INSERT INTO "LayerCount" SELECT "projectId", "isArchived", "kind", "ownerId", "reviewerId", "status", sum("count"), sum("seconds")
    FROM gone GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum("count") <> 0 OR sum("seconds") <> 0;
  WITH gone AS (DELETE FROM "DayCount" WHERE "projectId" = "id" RETURNING *)
  INSERT INTO "DayCount" SELECT "projectId", "isArchived", "kind", "ownerId", "what", "day", sum("count")
    FROM gone GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum("count") <> 0;
  WITH gone AS (DELETE FROM "SpanCount" WHERE "projectId" = "id" RETURNING *)
  INSERT INTO "SpanCount" SELECT "projectId", "isArchived", "kind", "ownerId", "status", "isTimed", "labelId", sum("count")
    FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum("count") <> 0;
END $$;

-- After an addition; seldom enough to cost nothing, and often enough that a few hundred rows are there to be read.
CREATE FUNCTION "fold_counts_sometimes"("id" uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF random() < 0.004 THEN PERFORM "fold_counts"("id"); END IF;
END $$;

CREATE FUNCTION "counts_follow_article_standings"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO "ArticleCount" VALUES (OLD."projectId", OLD."isArchived", OLD."assigned", OLD."inProgress", OLD."submitted",
      OLD."inReview", OLD."returned", OLD."accepted", OLD."goldOpen", OLD."goldSettled", OLD."status", -1);
    PERFORM "fold_counts_sometimes"(OLD."projectId");
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO "ArticleCount" VALUES (NEW."projectId", NEW."isArchived", NEW."assigned", NEW."inProgress", NEW."submitted",
      NEW."inReview", NEW."returned", NEW."accepted", NEW."goldOpen", NEW."goldSettled", NEW."status", 1);
    PERFORM "fold_counts_sometimes"(NEW."projectId");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "ArticleStanding_is_counted" AFTER INSERT OR DELETE ON "ArticleStanding"
  FOR EACH ROW EXECUTE FUNCTION "counts_follow_article_standings"();
CREATE TRIGGER "ArticleStanding_is_counted_anew" AFTER UPDATE ON "ArticleStanding"
  FOR EACH ROW WHEN ((OLD."projectId", OLD."isArchived", OLD."assigned", OLD."inProgress", OLD."submitted", OLD."inReview",
      OLD."returned", OLD."accepted", OLD."goldOpen", OLD."goldSettled")
    IS DISTINCT FROM (NEW."projectId", NEW."isArchived", NEW."assigned", NEW."inProgress", NEW."submitted", NEW."inReview",
      NEW."returned", NEW."accepted", NEW."goldOpen", NEW."goldSettled"))
  EXECUTE FUNCTION "counts_follow_article_standings"();

-- Adds what a layer comes to, or takes it off (`by` is -1).
CREATE FUNCTION "count_layer"("layer" "LayerStanding", "by" integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "LayerCount" VALUES ("layer"."projectId", "layer"."isArchived", "layer"."kind", "layer"."ownerId", "layer"."reviewerId",
    "layer"."status", "by", "by" * "layer"."activeSeconds");
  INSERT INTO "DayCount" SELECT "layer"."projectId", "layer"."isArchived", "layer"."kind", "layer"."ownerId", done."what",
      (done."at" AT TIME ZONE 'UTC')::date, "by"
    FROM (VALUES ('SUBMITTED'::"LayerStatus", "layer"."submittedAt"), ('ACCEPTED', "layer"."settledAt")) done("what", "at")
    WHERE done."at" IS NOT NULL
      AND ("layer"."status" = 'ACCEPTED' OR "layer"."status" = 'SUBMITTED' AND done."what" = 'SUBMITTED');
  INSERT INTO "SpanCount" SELECT "layer"."projectId", "layer"."isArchived", "layer"."kind", "layer"."ownerId", "layer"."status",
      "layer"."activeSeconds" > 0, used."labelId", "by" * used."spanCount"
    FROM "LabelUse" used WHERE used."layerId" = "layer"."layerId" AND used."spanCount" <> 0;
  PERFORM "fold_counts_sometimes"("layer"."projectId");
END $$;

-- The layer's row is this transaction's own by now: whoever adds or removes spans of it has done so, or waits in
-- `counts_follow_label_uses`.
CREATE FUNCTION "counts_follow_layer_standings"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Most often only time was spent.
  IF TG_OP = 'UPDATE' AND (OLD."projectId", OLD."isArchived", OLD."kind", OLD."ownerId", OLD."reviewerId", OLD."status",
      OLD."submittedAt", OLD."settledAt", OLD."activeSeconds" > 0)
    IS NOT DISTINCT FROM (NEW."projectId", NEW."isArchived", NEW."kind", NEW."ownerId", NEW."reviewerId", NEW."status",
      NEW."submittedAt", NEW."settledAt", NEW."activeSeconds" > 0) THEN
    INSERT INTO "LayerCount" VALUES (NEW."projectId", NEW."isArchived", NEW."kind", NEW."ownerId", NEW."reviewerId", NEW."status",
      0, NEW."activeSeconds" - OLD."activeSeconds");
    PERFORM "fold_counts_sometimes"(NEW."projectId");
    RETURN OLD;
  END IF;
  IF TG_OP <> 'INSERT' THEN PERFORM "count_layer"(OLD, -1); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM "count_layer"(NEW, 1); END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "LayerStanding_is_counted" AFTER INSERT ON "LayerStanding"
  FOR EACH ROW EXECUTE FUNCTION "counts_follow_layer_standings"();
-- Before: with a layer its rows here all go before what follows them is asked.
CREATE TRIGGER "LayerStanding_is_counted_gone" BEFORE DELETE ON "LayerStanding"
  FOR EACH ROW EXECUTE FUNCTION "counts_follow_layer_standings"();
CREATE TRIGGER "LayerStanding_is_counted_anew" AFTER UPDATE ON "LayerStanding"
  FOR EACH ROW WHEN ((OLD."projectId", OLD."isArchived", OLD."kind", OLD."ownerId", OLD."reviewerId", OLD."status", OLD."activeSeconds",
      OLD."submittedAt", OLD."settledAt")
    IS DISTINCT FROM (NEW."projectId", NEW."isArchived", NEW."kind", NEW."ownerId", NEW."reviewerId", NEW."status",
      NEW."activeSeconds", NEW."submittedAt", NEW."settledAt"))
  EXECUTE FUNCTION "counts_follow_layer_standings"();

-- The layer's row is locked, as the count of its spans will need it in any case: its status is the latest, and stays so until the
-- end. The row may have gone where the layer is going; what it had was taken off with it.
CREATE FUNCTION "counts_follow_label_uses"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  layer "LayerStanding";
  changed integer := 0;
BEGIN
  IF TG_OP <> 'INSERT' THEN changed := -OLD."spanCount"; END IF;
  IF TG_OP <> 'DELETE' THEN changed := changed + NEW."spanCount"; END IF;
  IF changed = 0 THEN RETURN OLD; END IF;
  SELECT * INTO layer FROM "LayerStanding" WHERE "layerId" = coalesce(NEW."layerId", OLD."layerId") FOR NO KEY UPDATE;
  IF FOUND THEN
    INSERT INTO "SpanCount" VALUES (layer."projectId", layer."isArchived", layer."kind", layer."ownerId", layer."status",
      layer."activeSeconds" > 0, coalesce(NEW."labelId", OLD."labelId"), changed);
    PERFORM "fold_counts_sometimes"(layer."projectId");
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "LabelUse_is_counted" AFTER INSERT OR UPDATE ON "LabelUse"
  FOR EACH ROW EXECUTE FUNCTION "counts_follow_label_uses"();
CREATE TRIGGER "LabelUse_is_counted_gone" BEFORE DELETE ON "LabelUse"
  FOR EACH ROW EXECUTE FUNCTION "counts_follow_label_uses"();

-- What is there already.
INSERT INTO "ArticleCount" SELECT "projectId", "isArchived", "assigned", "inProgress", "submitted", "inReview", "returned",
    "accepted", "goldOpen", "goldSettled", "status", count(*)
  FROM "ArticleStanding" GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
INSERT INTO "LayerCount" SELECT "projectId", "isArchived", "kind", "ownerId", "reviewerId", "status", count(*), sum("activeSeconds")
  FROM "LayerStanding" GROUP BY 1, 2, 3, 4, 5, 6;
INSERT INTO "DayCount" SELECT layer."projectId", layer."isArchived", layer."kind", layer."ownerId", done."what",
    (done."at" AT TIME ZONE 'UTC')::date, count(*)
  FROM "LayerStanding" layer
  CROSS JOIN LATERAL (VALUES ('SUBMITTED'::"LayerStatus", layer."submittedAt"), ('ACCEPTED', layer."settledAt")) done("what", "at")
  WHERE done."at" IS NOT NULL AND (layer."status" = 'ACCEPTED' OR layer."status" = 'SUBMITTED' AND done."what" = 'SUBMITTED')
  GROUP BY 1, 2, 3, 4, 5, 6;
INSERT INTO "SpanCount" SELECT layer."projectId", layer."isArchived", layer."kind", layer."ownerId", layer."status",
    layer."activeSeconds" > 0, used."labelId", sum(used."spanCount")
  FROM "LabelUse" used JOIN "LayerStanding" layer ON layer."layerId" = used."layerId" WHERE used."spanCount" <> 0
  GROUP BY 1, 2, 3, 4, 5, 6, 7;
