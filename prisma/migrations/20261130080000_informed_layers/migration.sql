-- AlterTable
ALTER TABLE "Layer" ADD COLUMN     "isInformed" BOOLEAN NOT NULL DEFAULT false;

-- What there is already.
UPDATE "Layer" layer SET "isInformed" = true
  FROM "Article" article, "Project" project, "LayerReading" reading
  WHERE article."id" = layer."articleId" AND project."id" = article."projectId" AND project."isBlind"
    AND reading."articleId" = layer."articleId" AND reading."userId" = layer."ownerId"
    AND EXISTS (SELECT FROM "Batch" batch
      WHERE batch."layerId" = layer."id" AND batch."actorId" = layer."ownerId" AND batch."at" > reading."at");

-- They are few, and counted by themselves.
CREATE INDEX "Layer_informed" ON "Layer" ("articleId") WHERE "isInformed";
