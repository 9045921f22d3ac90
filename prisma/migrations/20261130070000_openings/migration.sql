-- AlterTable
ALTER TABLE "Layer" ADD COLUMN     "openedAt" TIMESTAMPTZ,
ADD COLUMN     "openedById" UUID;

-- CreateIndex
CREATE INDEX "Layer_openedById_idx" ON "Layer"("openedById");

-- AddForeignKey
ALTER TABLE "Layer" ADD CONSTRAINT "Layer_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Which layer of an article somebody opened was not kept before: what is submitted counts as opened where anybody else has read marks
-- of its article.
UPDATE "Layer" layer SET "openedById" = reading."userId", "openedAt" = greatest(reading."at", layer."submittedAt")
FROM (
  SELECT DISTINCT ON (submitted."id") submitted."id", read."userId", read."at"
  FROM "Layer" submitted JOIN "LayerReading" read ON read."articleId" = submitted."articleId"
  WHERE submitted."kind" = 'ANNOTATOR' AND submitted."status" = 'SUBMITTED' AND read."userId" IS DISTINCT FROM submitted."ownerId"
  ORDER BY submitted."id", read."at"
) reading
WHERE layer."id" = reading."id";
