import { ruleLetters, ruleName } from "@/lib/core/guidelines/rule.ts";
import type { ExampleView, RuleView } from "@/lib/schemas/rule.ts";
import type { Actor } from "../access.ts";
import type { Connection } from "../db/connection.ts";
import { isHiddenFrom } from "../layers/layer-access.ts";

type RuleRow = Omit<RuleView, "name" | "examples">;

/** What the rules of a project are called, by a rule's label and number. Access was decided before. */
export async function readRuleNames(
  client: Connection,
  projectId: string,
): Promise<(labelId: string, number: number) => string> {
  const labels = await client.query<{ id: string; name: string }>(
    `SELECT "id", "name" FROM "Label" WHERE "projectId" = $1 ORDER BY "position", "name"`,
    [projectId],
  );
  const letters = ruleLetters(labels.rows);
  return (labelId, number) => ruleName(letters.get(labelId) ?? "", number);
}

/**
 * The rules of a project with their examples, by label and number, archived ones too. Whose mark an example was clipped
 * from, and by whom, is not told; one of an article that is kept from `user` is left out, for it says how to mark that, unless
 * they clipped it themselves. Access was decided before.
 */
export async function readRules(
  client: Connection,
  user: Pick<Actor, "id">,
  projectId: string,
): Promise<RuleView[]> {
  const rules = await client.query<RuleRow>(
    `SELECT rule."id", rule."labelId", rule."number", rule."text", rule."archivedAt" IS NOT NULL AS "isArchived"
     FROM "Rule" rule JOIN "Label" label ON label."id" = rule."labelId"
     WHERE label."projectId" = $1 ORDER BY label."position", label."name", rule."number"`,
    [projectId],
  );
  const examples = await client.query<ExampleView>(
    `SELECT example."id", example."ruleId", example."kind", example."articleId",
       coalesce(article."title", '') AS "articleTitle", example."start", example."end", example."quote",
       example."before", example."after", example."note"
     FROM "RuleExample" example
     JOIN "Rule" rule ON rule."id" = example."ruleId" JOIN "Label" label ON label."id" = rule."labelId"
     LEFT JOIN "Article" article ON article."id" = example."articleId"
     WHERE label."projectId" = $1
       AND (example."createdById" = $2::uuid OR NOT ${isHiddenFrom(`example."articleId"`, "$2")})
     ORDER BY example."kind", example."createdAt", example."id"`,
    [projectId, user.id],
  );
  const nameOf = await readRuleNames(client, projectId);
  const byRule = new Map<string, ExampleView[]>();
  for (const example of examples.rows) {
    const others = byRule.get(example.ruleId);
    if (others) others.push(example);
    else byRule.set(example.ruleId, [example]);
  }
  return rules.rows.map((rule) => ({
    ...rule,
    name: nameOf(rule.labelId, rule.number),
    examples: byRule.get(rule.id) ?? [],
  }));
}
