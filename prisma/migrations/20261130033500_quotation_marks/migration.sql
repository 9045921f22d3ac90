-- AlterTable
ALTER TABLE "Label" ADD COLUMN     "takesQuotationMarks" BOOLEAN NOT NULL DEFAULT false;

UPDATE "Label" SET "takesQuotationMarks" = true WHERE lower("name") IN ('quote', 'quotation');
