-- The articles of a project that are not settled, in the order in which they are offered: least covered, most pressing, soonest due, oldest
-- (lib/server/articles/pool.ts).
CREATE INDEX "ArticleStanding_free" ON "ArticleStanding"
  ("projectId", ("assigned" + "inProgress" + "submitted" + "inReview" + "returned" + "accepted"), (-"priority"),
   (coalesce("dueAt", 'infinity'::timestamptz)), "createdAt", "articleId")
  WHERE NOT "isArchived" AND "goldSettled" = 0;
