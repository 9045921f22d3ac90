-- CreateTable
CREATE TABLE "LayerReading" (
    "articleId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LayerReading_pkey" PRIMARY KEY ("articleId","userId")
);

-- CreateIndex
CREATE INDEX "LayerReading_userId_idx" ON "LayerReading"("userId");

-- AddForeignKey
ALTER TABLE "LayerReading" ADD CONSTRAINT "LayerReading_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LayerReading" ADD CONSTRAINT "LayerReading_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was read before there was a record of it shows in what was done: reviews opened, verdicts, gold written, remarks made.
INSERT INTO "LayerReading" ("articleId", "userId")
  SELECT layer."articleId", layer."reviewerId" FROM "Layer" layer
    WHERE layer."reviewerId" IS NOT NULL AND layer."reviewerId" IS DISTINCT FROM layer."ownerId"
  UNION
  SELECT gold."articleId", verdict."reviewerId" FROM "Verdict" verdict
    JOIN "Layer" gold ON gold."id" = verdict."goldLayerId"
    JOIN "Layer" judged ON judged."id" = verdict."layerId"
    WHERE verdict."reviewerId" IS NOT NULL AND verdict."reviewerId" IS DISTINCT FROM judged."ownerId"
  UNION
  SELECT layer."articleId", batch."actorId" FROM "Batch" batch
    JOIN "Layer" layer ON layer."id" = batch."layerId" AND layer."kind" = 'GOLD'
    WHERE batch."actorId" IS NOT NULL
  UNION
  SELECT comment."articleId", comment."authorId" FROM "Comment" comment
    JOIN "Layer" layer ON layer."id" = comment."layerId"
    WHERE comment."authorId" IS NOT NULL AND comment."authorId" IS DISTINCT FROM layer."ownerId";
