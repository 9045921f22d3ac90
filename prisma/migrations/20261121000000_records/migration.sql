-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('SETUP', 'INVITATION', 'PASSWORD_RESET');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('OWNER', 'REVIEWER', 'ANNOTATOR');

-- CreateEnum
CREATE TYPE "LayerKind" AS ENUM ('ANNOTATOR', 'SUGGESTION', 'GOLD');

-- CreateEnum
CREATE TYPE "LayerStatus" AS ENUM ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'ACCEPTED');

-- CreateEnum
CREATE TYPE "Decision" AS ENUM ('ACCEPT', 'REJECT', 'CORRECT');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "isAdmin" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ,
    "preferences" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" UUID NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT,
    "userId" UUID,
    "projectId" UUID,
    "role" "Role",
    "madeById" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "usedAt" TIMESTAMPTZ,

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ,
    "expiresAt" TIMESTAMPTZ,

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "projectId" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "detail" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "guidelines" JSONB NOT NULL DEFAULT '{"type":"doc","content":[]}',
    "allowsOwnReview" BOOLEAN NOT NULL DEFAULT false,
    "annotatorsPerArticle" INTEGER NOT NULL DEFAULT 1,
    "isBlind" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("projectId","userId")
);

-- CreateTable
CREATE TABLE "Label" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "line" TEXT NOT NULL DEFAULT 'solid',
    "hotkey" TEXT NOT NULL DEFAULT '',
    "guideline" TEXT NOT NULL DEFAULT '',
    "attributes" JSONB NOT NULL DEFAULT '[]',
    "maxLength" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" TIMESTAMPTZ,

    CONSTRAINT "Label_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RelationType" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "fromLabelId" UUID NOT NULL,
    "toLabelId" UUID NOT NULL,

    CONSTRAINT "RelationType_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Story" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "storyId" UUID,
    "title" TEXT NOT NULL,
    "outlet" TEXT NOT NULL DEFAULT '',
    "byline" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ,
    "timeZone" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "document" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "textSha256" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "wordCount" INTEGER NOT NULL,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "revisionOfId" UUID,
    "importedById" UUID,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleChunk" (
    "articleId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ArticleChunk_pkey" PRIMARY KEY ("articleId","start")
);

-- CreateTable
CREATE TABLE "Layer" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "kind" "LayerKind" NOT NULL,
    "ownerId" UUID,
    "suggester" TEXT,
    "status" "LayerStatus" NOT NULL DEFAULT 'ASSIGNED',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "returnMessage" TEXT NOT NULL DEFAULT '',
    "reviewerId" UUID,
    "activeSeconds" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ,
    "settledAt" TIMESTAMPTZ,

    CONSTRAINT "Layer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Span" (
    "id" UUID NOT NULL,
    "layerId" UUID NOT NULL,
    "labelId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT NOT NULL DEFAULT '',
    "confidence" DOUBLE PRECISION,
    "derivedFrom" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Span_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Relation" (
    "id" UUID NOT NULL,
    "layerId" UUID NOT NULL,
    "typeId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,

    CONSTRAINT "Relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "layerId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "actorId" UUID,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changes" JSONB NOT NULL,
    "undoes" UUID,

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" UUID NOT NULL,
    "goldLayerId" UUID NOT NULL,
    "layerId" UUID NOT NULL,
    "spanId" UUID NOT NULL,
    "decision" "Decision" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "reviewerId" UUID,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "layerId" UUID NOT NULL,
    "spanId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "authorId" UUID,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DatasetVersion" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "criteria" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "madeById" UUID,
    "madeAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DatasetVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DatasetRow" (
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "split" TEXT NOT NULL,
    "row" JSONB NOT NULL,

    CONSTRAINT "DatasetRow_pkey" PRIMARY KEY ("versionId","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_provider_providerAccountId_key" ON "Account"("provider", "providerAccountId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "SignInFailure_email_address_at_idx" ON "SignInFailure"("email", "address", "at");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_tokenHash_key" ON "OneTimeLink"("tokenHash");

-- CreateIndex
CREATE INDEX "OneTimeLink_userId_idx" ON "OneTimeLink"("userId");

-- CreateIndex
CREATE INDEX "OneTimeLink_projectId_idx" ON "OneTimeLink"("projectId");

-- CreateIndex
CREATE INDEX "OneTimeLink_madeById_idx" ON "OneTimeLink"("madeById");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE INDEX "AuditEvent_projectId_at_idx" ON "AuditEvent"("projectId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_idx" ON "AuditEvent"("actorId");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Project_slug_key" ON "Project"("slug");

-- CreateIndex
CREATE INDEX "Member_userId_idx" ON "Member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Label_projectId_name_key" ON "Label"("projectId", "name");

-- CreateIndex
CREATE INDEX "RelationType_fromLabelId_idx" ON "RelationType"("fromLabelId");

-- CreateIndex
CREATE INDEX "RelationType_toLabelId_idx" ON "RelationType"("toLabelId");

-- CreateIndex
CREATE UNIQUE INDEX "RelationType_projectId_name_key" ON "RelationType"("projectId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Story_projectId_title_key" ON "Story"("projectId", "title");

-- CreateIndex
CREATE INDEX "Article_projectId_archivedAt_createdAt_idx" ON "Article"("projectId", "archivedAt", "createdAt");

-- CreateIndex
CREATE INDEX "Article_storyId_idx" ON "Article"("storyId");

-- CreateIndex
CREATE INDEX "Article_revisionOfId_idx" ON "Article"("revisionOfId");

-- CreateIndex
CREATE INDEX "Article_importedById_idx" ON "Article"("importedById");

-- CreateIndex
CREATE UNIQUE INDEX "Article_projectId_textSha256_key" ON "Article"("projectId", "textSha256");

-- CreateIndex
CREATE INDEX "Layer_articleId_kind_idx" ON "Layer"("articleId", "kind");

-- CreateIndex
CREATE INDEX "Layer_ownerId_status_idx" ON "Layer"("ownerId", "status");

-- CreateIndex
CREATE INDEX "Layer_reviewerId_idx" ON "Layer"("reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "Layer_articleId_ownerId_key" ON "Layer"("articleId", "ownerId");

-- CreateIndex
CREATE INDEX "Span_layerId_start_idx" ON "Span"("layerId", "start");

-- CreateIndex
CREATE INDEX "Span_labelId_idx" ON "Span"("labelId");

-- CreateIndex
CREATE INDEX "Span_createdById_idx" ON "Span"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Span_layerId_id_key" ON "Span"("layerId", "id");

-- CreateIndex
CREATE INDEX "Relation_typeId_idx" ON "Relation"("typeId");

-- CreateIndex
CREATE INDEX "Relation_layerId_fromId_idx" ON "Relation"("layerId", "fromId");

-- CreateIndex
CREATE INDEX "Relation_layerId_toId_idx" ON "Relation"("layerId", "toId");

-- CreateIndex
CREATE UNIQUE INDEX "Relation_layerId_typeId_fromId_toId_key" ON "Relation"("layerId", "typeId", "fromId", "toId");

-- CreateIndex
CREATE INDEX "Batch_actorId_idx" ON "Batch"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "Batch_layerId_revision_key" ON "Batch"("layerId", "revision");

-- CreateIndex
CREATE INDEX "Verdict_layerId_idx" ON "Verdict"("layerId");

-- CreateIndex
CREATE INDEX "Verdict_reviewerId_idx" ON "Verdict"("reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_goldLayerId_spanId_key" ON "Verdict"("goldLayerId", "spanId");

-- CreateIndex
CREATE INDEX "Comment_articleId_idx" ON "Comment"("articleId");

-- CreateIndex
CREATE INDEX "Comment_layerId_spanId_idx" ON "Comment"("layerId", "spanId");

-- CreateIndex
CREATE INDEX "Comment_authorId_idx" ON "Comment"("authorId");

-- CreateIndex
CREATE INDEX "DatasetVersion_madeById_idx" ON "DatasetVersion"("madeById");

-- CreateIndex
CREATE UNIQUE INDEX "DatasetVersion_projectId_number_key" ON "DatasetVersion"("projectId", "number");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Label" ADD CONSTRAINT "Label_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelationType" ADD CONSTRAINT "RelationType_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelationType" ADD CONSTRAINT "RelationType_fromLabelId_fkey" FOREIGN KEY ("fromLabelId") REFERENCES "Label"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelationType" ADD CONSTRAINT "RelationType_toLabelId_fkey" FOREIGN KEY ("toLabelId") REFERENCES "Label"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_revisionOfId_fkey" FOREIGN KEY ("revisionOfId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_importedById_fkey" FOREIGN KEY ("importedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleChunk" ADD CONSTRAINT "ArticleChunk_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Layer" ADD CONSTRAINT "Layer_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Layer" ADD CONSTRAINT "Layer_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Layer" ADD CONSTRAINT "Layer_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Span" ADD CONSTRAINT "Span_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "Layer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Span" ADD CONSTRAINT "Span_labelId_fkey" FOREIGN KEY ("labelId") REFERENCES "Label"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Span" ADD CONSTRAINT "Span_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "Layer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_typeId_fkey" FOREIGN KEY ("typeId") REFERENCES "RelationType"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_layerId_fromId_fkey" FOREIGN KEY ("layerId", "fromId") REFERENCES "Span"("layerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_layerId_toId_fkey" FOREIGN KEY ("layerId", "toId") REFERENCES "Span"("layerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "Layer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_goldLayerId_fkey" FOREIGN KEY ("goldLayerId") REFERENCES "Layer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "Layer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "Layer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatasetVersion" ADD CONSTRAINT "DatasetVersion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatasetVersion" ADD CONSTRAINT "DatasetVersion_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatasetRow" ADD CONSTRAINT "DatasetRow_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DatasetVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---- What the Prisma schema cannot say -----------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS pg_trgm;

ALTER TABLE "User" ADD CONSTRAINT "User_email_is_lower_case" CHECK ("email" = lower("email"));

-- One key, one label, among those in use.
CREATE UNIQUE INDEX "Label_hotkey_in_use" ON "Label" ("projectId", "hotkey")
  WHERE "hotkey" <> '' AND "archivedAt" IS NULL;
ALTER TABLE "Label" ADD CONSTRAINT "Label_colour_is_hex" CHECK ("colour" ~ '^#[0-9a-f]{6}$');

ALTER TABLE "Project" ADD CONSTRAINT "Project_annotators_are_some" CHECK ("annotatorsPerArticle" >= 1);

-- Search by any part of a word, in any script.
CREATE INDEX "Article_title_trgm" ON "Article" USING gin ("title" gin_trgm_ops);
CREATE INDEX "Article_text_trgm" ON "Article" USING gin ("text" gin_trgm_ops);

ALTER TABLE "Article"
  ADD CONSTRAINT "Article_length_is_code_points" CHECK ("length" = char_length("text")),
  ADD CONSTRAINT "Article_sha256_is_of_text"
    CHECK ("textSha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex'));

-- Law 1: an article's text never changes.
CREATE FUNCTION "article_text_never_changes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."text" IS DISTINCT FROM OLD."text" OR NEW."document" IS DISTINCT FROM OLD."document"
     OR NEW."textSha256" IS DISTINCT FROM OLD."textSha256" THEN
    RAISE EXCEPTION 'the text of article % never changes; import a revision', OLD."id"
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Article_text_never_changes" BEFORE UPDATE OF "text", "document", "textSha256" ON "Article"
  FOR EACH ROW EXECUTE FUNCTION "article_text_never_changes"();

-- The database cuts the chunks itself, so they cannot differ from the text.
CREATE FUNCTION "article_cut_chunks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ArticleChunk" ("articleId", "start", "text")
    SELECT NEW."id", piece, substring(NEW."text" FROM piece + 1 FOR 4096)
    FROM generate_series(0, greatest(NEW."length" - 1, 0), 4096) AS piece;
  RETURN NULL;
END $$;
CREATE TRIGGER "Article_cut_chunks" AFTER INSERT ON "Article"
  FOR EACH ROW EXECUTE FUNCTION "article_cut_chunks"();

CREATE FUNCTION "article_chunks_never_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the text of article % never changes; import a revision', OLD."articleId"
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "ArticleChunk_never_changes" BEFORE UPDATE ON "ArticleChunk"
  FOR EACH ROW EXECUTE FUNCTION "article_chunks_never_change"();

-- Layers: who owns which kind, and one gold layer an article.
ALTER TABLE "Layer"
  ADD CONSTRAINT "Layer_owner_is_an_annotator" CHECK (("kind" = 'ANNOTATOR') = ("ownerId" IS NOT NULL)),
  ADD CONSTRAINT "Layer_suggester_is_named" CHECK (("kind" = 'SUGGESTION') = ("suggester" IS NOT NULL));
CREATE UNIQUE INDEX "Layer_one_gold" ON "Layer" ("articleId") WHERE "kind" = 'GOLD';

ALTER TABLE "Span"
  ADD CONSTRAINT "Span_start_is_in_text" CHECK ("start" >= 0),
  ADD CONSTRAINT "Span_is_not_empty" CHECK ("end" > "start"),
  ADD CONSTRAINT "Span_quote_is_as_long" CHECK (char_length("quote") = "end" - "start"),
  ADD CONSTRAINT "Span_confidence_is_a_share" CHECK ("confidence" BETWEEN 0 AND 1);

-- Law 3: text[start:end] is the quote, and the label is one of the article's project. Statement-level and
-- by chunk: 10,000 spans of a million characters are checked in about 0.3 s.
CREATE FUNCTION "span_quotes_hold"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  bad uuid;
BEGIN
  SELECT span."id" INTO bad
  FROM new_spans span
  JOIN "Layer" layer ON layer."id" = span."layerId"
  CROSS JOIN LATERAL (
    SELECT string_agg(chunk."text", '' ORDER BY chunk."start") AS "text", min(chunk."start") AS "start"
    FROM "ArticleChunk" chunk
    WHERE chunk."articleId" = layer."articleId"
      AND chunk."start" < span."end" AND chunk."start" > span."start" - 4096
  ) piece
  WHERE substring(piece."text" FROM span."start" - piece."start" + 1 FOR span."end" - span."start")
        IS DISTINCT FROM span."quote"
  LIMIT 1;
  IF bad IS NOT NULL THEN
    RAISE EXCEPTION 'the quote of span % is not the article''s text at its offsets', bad
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'Span_quote_holds';
  END IF;

  SELECT span."id" INTO bad
  FROM new_spans span
  JOIN "Layer" layer ON layer."id" = span."layerId"
  JOIN "Article" article ON article."id" = layer."articleId"
  JOIN "Label" label ON label."id" = span."labelId"
  WHERE label."projectId" <> article."projectId"
  LIMIT 1;
  IF bad IS NOT NULL THEN
    RAISE EXCEPTION 'the label of span % belongs to another project', bad
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'Span_label_is_of_project';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Span_quotes_hold_inserted" AFTER INSERT ON "Span"
  REFERENCING NEW TABLE AS new_spans FOR EACH STATEMENT EXECUTE FUNCTION "span_quotes_hold"();
CREATE TRIGGER "Span_quotes_hold_updated" AFTER UPDATE ON "Span"
  REFERENCING NEW TABLE AS new_spans FOR EACH STATEMENT EXECUTE FUNCTION "span_quotes_hold"();
