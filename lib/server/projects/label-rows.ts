import type { Label, RelationType } from "@/lib/core/annotation/label.ts";
import type { Connection } from "../db/connection.ts";

/** The columns of a row that are a core Label, for `"Label" label`. */
export const labelColumns = `label."id", label."name", label."colour", label."line", label."hotkey", label."guideline",
  label."attributes", label."maxLength", label."takesQuotationMarks", label."archivedAt" IS NOT NULL AS "isArchived"`;

/** Every label of a project in its order, archived ones too. Access was decided before. */
export async function readLabels(client: Connection, projectId: string): Promise<Label[]> {
  const found = await client.query<Label>(
    `SELECT ${labelColumns} FROM "Label" label WHERE label."projectId" = $1
     ORDER BY label."position", label."name"`,
    [projectId],
  );
  return found.rows;
}

/** Every relation type of a project by name. Access was decided before. */
export async function readRelationTypes(client: Connection, projectId: string): Promise<RelationType[]> {
  const found = await client.query<RelationType>(
    `SELECT "id", "name", "fromLabelId", "toLabelId" FROM "RelationType" WHERE "projectId" = $1 ORDER BY "name"`,
    [projectId],
  );
  return found.rows;
}
