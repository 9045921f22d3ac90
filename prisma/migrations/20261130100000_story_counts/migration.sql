-- CreateTable
CREATE TABLE "StoryCount" (
    "storyId" UUID NOT NULL,
    "isArchived" BOOLEAN NOT NULL,
    "count" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "StoryCount_storyId_idx" ON "StoryCount"("storyId");

-- ---- What the Prisma schema cannot say -----------------------------------------------------------

LOCK TABLE "Article" IN SHARE ROW EXCLUSIVE MODE;

-- As `fold_counts`, for one story.
CREATE FUNCTION "fold_story_count"("id" uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('fold_story_count ' || "id", 0)) THEN RETURN; END IF;
  WITH gone AS (DELETE FROM "StoryCount" WHERE "storyId" = "id" RETURNING *)
  INSERT INTO "StoryCount" SELECT "storyId", "isArchived", sum("count") FROM gone GROUP BY 1, 2 HAVING sum("count") <> 0;
END $$;

CREATE FUNCTION "story_counts_follow_articles"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."storyId" IS NOT NULL THEN
    INSERT INTO "StoryCount" VALUES (OLD."storyId", OLD."archivedAt" IS NOT NULL, -1);
    IF random() < 0.01 THEN PERFORM "fold_story_count"(OLD."storyId"); END IF;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."storyId" IS NOT NULL THEN
    INSERT INTO "StoryCount" VALUES (NEW."storyId", NEW."archivedAt" IS NOT NULL, 1);
    IF random() < 0.01 THEN PERFORM "fold_story_count"(NEW."storyId"); END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Article_is_counted" AFTER INSERT OR DELETE ON "Article"
  FOR EACH ROW EXECUTE FUNCTION "story_counts_follow_articles"();
CREATE TRIGGER "Article_is_counted_anew" AFTER UPDATE OF "storyId", "archivedAt" ON "Article"
  FOR EACH ROW WHEN ((OLD."storyId", OLD."archivedAt" IS NULL) IS DISTINCT FROM (NEW."storyId", NEW."archivedAt" IS NULL))
  EXECUTE FUNCTION "story_counts_follow_articles"();

-- What is there already.
INSERT INTO "StoryCount" SELECT "storyId", "archivedAt" IS NOT NULL, count(*) FROM "Article" WHERE "storyId" IS NOT NULL GROUP BY 1, 2;
