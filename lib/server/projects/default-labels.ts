import { defaultRules } from "@/lib/core/annotation/default-guidelines.ts";
import { defaultLabels, defaultRelationTypes } from "@/lib/core/annotation/default-labels.ts";
import type { Connection } from "../db/connection.ts";

/** Gives a new project the default labels with their rules, and the default relation types. */
export async function createDefaultLabels(client: Connection, projectId: string): Promise<void> {
  await client.query(
    `INSERT INTO "Label" ("id", "projectId", "name", "colour", "line", "hotkey", "guideline", "attributes", "maxLength",
       "takesQuotationMarks", "position")
     SELECT gen_random_uuid(), $1, label."name", label."colour", label."line", label."hotkey", label."guideline",
       label."attributes", label."maxLength", label."takesQuotationMarks", label."position"
     FROM jsonb_to_recordset($2::jsonb) AS label("name" text, "colour" text, "line" text, "hotkey" text,
       "guideline" text, "attributes" jsonb, "maxLength" int, "takesQuotationMarks" boolean, "position" int)`,
    [projectId, JSON.stringify(defaultLabels.map((label, position) => ({ ...label, position })))],
  );
  const rules = Object.entries(defaultRules).flatMap(([label, texts]) =>
    texts.map((text, at) => ({ label, number: at + 1, text })),
  );
  await client.query(
    `INSERT INTO "Rule" ("id", "labelId", "number", "text")
     SELECT gen_random_uuid(), label."id", rule."number", rule."text"
     FROM jsonb_to_recordset($2::jsonb) AS rule("label" text, "number" int, "text" text)
     JOIN "Label" label ON label."projectId" = $1 AND label."name" = rule."label"`,
    [projectId, JSON.stringify(rules)],
  );
  await client.query(
    `INSERT INTO "RelationType" ("id", "projectId", "name", "fromLabelId", "toLabelId")
     SELECT gen_random_uuid(), $1, type."name", origin."id", target."id"
     FROM jsonb_to_recordset($2::jsonb) AS type("name" text, "from" text, "to" text)
     JOIN "Label" origin ON origin."projectId" = $1 AND origin."name" = type."from"
     JOIN "Label" target ON target."projectId" = $1 AND target."name" = type."to"`,
    [projectId, JSON.stringify(defaultRelationTypes)],
  );
}
