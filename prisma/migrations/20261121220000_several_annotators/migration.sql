-- CreateEnum
CREATE TYPE "StoryPlacement" AS ENUM ('ANY', 'TOGETHER', 'SPREAD');

-- CreateEnum
CREATE TYPE "ExampleKind" AS ENUM ('DO', 'DONT');

-- AlterEnum
ALTER TYPE "LayerStatus" ADD VALUE 'WITHDRAWN';

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "queueLength" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "storyPlacement" "StoryPlacement" NOT NULL DEFAULT 'ANY';

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "guidelinesSeenAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Verdict" ADD COLUMN     "goldSpanId" UUID,
ADD COLUMN     "ruleId" UUID;

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "ruleId" UUID;

-- CreateTable
CREATE TABLE "Rule" (
    "id" UUID NOT NULL,
    "labelId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ,

    CONSTRAINT "Rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleExample" (
    "id" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "kind" "ExampleKind" NOT NULL,
    "articleId" UUID,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "before" TEXT NOT NULL DEFAULT '',
    "after" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RuleExample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleEdit" (
    "id" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "actorId" UUID,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RuleEdit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Presence" (
    "layerId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("layerId","userId")
);

-- CreateTable
CREATE TABLE "ArticleTally" (
    "articleId" UUID NOT NULL,
    "basis" TEXT NOT NULL,
    "tally" JSON NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleTally_pkey" PRIMARY KEY ("articleId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Rule_labelId_number_key" ON "Rule"("labelId", "number");

-- CreateIndex
CREATE INDEX "RuleExample_ruleId_idx" ON "RuleExample"("ruleId");

-- CreateIndex
CREATE INDEX "RuleExample_articleId_idx" ON "RuleExample"("articleId");

-- CreateIndex
CREATE INDEX "RuleExample_createdById_idx" ON "RuleExample"("createdById");

-- CreateIndex
CREATE INDEX "RuleEdit_ruleId_at_idx" ON "RuleEdit"("ruleId", "at");

-- CreateIndex
CREATE INDEX "RuleEdit_actorId_idx" ON "RuleEdit"("actorId");

-- CreateIndex
CREATE INDEX "Presence_userId_idx" ON "Presence"("userId");

-- CreateIndex
CREATE INDEX "Verdict_ruleId_idx" ON "Verdict"("ruleId");

-- CreateIndex
CREATE INDEX "Comment_ruleId_idx" ON "Comment"("ruleId");

-- AddForeignKey
ALTER TABLE "Rule" ADD CONSTRAINT "Rule_labelId_fkey" FOREIGN KEY ("labelId") REFERENCES "Label"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleExample" ADD CONSTRAINT "RuleExample_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "Rule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleExample" ADD CONSTRAINT "RuleExample_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleExample" ADD CONSTRAINT "RuleExample_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleEdit" ADD CONSTRAINT "RuleEdit_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "Rule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleEdit" ADD CONSTRAINT "RuleEdit_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "Rule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "Rule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "Layer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleTally" ADD CONSTRAINT "ArticleTally_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
-- Tallies are kept for speed, and packing one takes longer than everything else about keeping it.
ALTER TABLE "ArticleTally" ALTER COLUMN "tally" SET STORAGE EXTERNAL;
ALTER TABLE "Project" ADD CONSTRAINT "Project_queue_holds_something" CHECK ("queueLength" BETWEEN 1 AND 1000);
ALTER TABLE "Member" ADD CONSTRAINT "Member_languages_are_known" CHECK ("languages" IS NOT NULL);
ALTER TABLE "RuleExample" ADD CONSTRAINT "RuleExample_quote_is_as_long" CHECK (char_length("quote") = "end" - "start");

-- Verdicts given before they named gold's span: it was the one taken from the span judged.
UPDATE "Verdict" verdict SET "goldSpanId" = span."id"
FROM "Span" span
WHERE span."layerId" = verdict."goldLayerId" AND span."derivedFrom" = verdict."spanId" AND verdict."decision" <> 'REJECT';
