-- Names that differ only in capitals or in Unicode form are one name. As lib/core/name.ts folds, but for letters that become two.
CREATE FUNCTION folded_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT normalize(lower(upper(normalize(name, NFKC))), NFKC)
$$;

-- Of names that were taken for different ones and are one now, the first keeps its name and the others get a number.
DO $$
DECLARE
  twin record;
  tried integer;
BEGIN
  FOR twin IN
    SELECT "id", "projectId", "name" FROM (
      SELECT *, row_number() OVER (PARTITION BY "projectId", folded_name("name") ORDER BY "archivedAt" DESC NULLS FIRST, "position", "id") AS nth
      FROM "Label") numbered WHERE nth > 1
  LOOP
    tried := 2;
    WHILE EXISTS (SELECT FROM "Label" WHERE "projectId" = twin."projectId" AND folded_name("name") = folded_name(twin."name" || '-' || tried))
    LOOP tried := tried + 1; END LOOP;
    UPDATE "Label" SET "name" = twin."name" || '-' || tried WHERE "id" = twin."id";
  END LOOP;
  FOR twin IN
    SELECT "id", "projectId", "name" FROM (
      SELECT *, row_number() OVER (PARTITION BY "projectId", folded_name("name") ORDER BY "name", "id") AS nth
      FROM "RelationType") numbered WHERE nth > 1
  LOOP
    tried := 2;
    WHILE EXISTS (SELECT FROM "RelationType" WHERE "projectId" = twin."projectId" AND folded_name("name") = folded_name(twin."name" || '-' || tried))
    LOOP tried := tried + 1; END LOOP;
    UPDATE "RelationType" SET "name" = twin."name" || '-' || tried WHERE "id" = twin."id";
  END LOOP;
  FOR twin IN
    SELECT "id", "projectId", "title" FROM (
      SELECT *, row_number() OVER (PARTITION BY "projectId", folded_name("title") ORDER BY "createdAt", "id") AS nth
      FROM "Story") numbered WHERE nth > 1
  LOOP
    tried := 2;
    WHILE EXISTS (SELECT FROM "Story" WHERE "projectId" = twin."projectId" AND folded_name("title") = folded_name(twin."title" || ' (' || tried || ')'))
    LOOP tried := tried + 1; END LOOP;
    UPDATE "Story" SET "title" = twin."title" || ' (' || tried || ')' WHERE "id" = twin."id";
  END LOOP;
END $$;

CREATE UNIQUE INDEX "Label_projectId_folded_key" ON "Label" ("projectId", folded_name("name"));
CREATE UNIQUE INDEX "RelationType_projectId_folded_key" ON "RelationType" ("projectId", folded_name("name"));
CREATE UNIQUE INDEX "Story_projectId_folded_key" ON "Story" ("projectId", folded_name("title"));
