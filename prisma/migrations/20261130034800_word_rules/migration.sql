-- AlterTable: what stands was counted by other rules.
ALTER TABLE "Article" ADD COLUMN     "wordRules" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "Article" ALTER COLUMN "wordRules" SET DEFAULT 2;
