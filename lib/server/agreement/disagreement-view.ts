import { valueTitle } from "@/lib/core/annotation/attribute.ts";
import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import type { AttributeValue } from "@/lib/core/annotation/span.ts";
import type { DisagreementView, SideView } from "@/lib/schemas/disagreement.ts";
import { db } from "../db/database.ts";
import { readRuleNames } from "../guidelines/rule-rows.ts";
import { type Names, readNames } from "./names.ts";
import type { Scope } from "./scope.ts";
import type { FoundSide, FoundStep } from "./walk-jobs.ts";

type Cited = { spanId: string; labelId: string; number: number; text: string; reason: string };

/** Steps with the names of people, labels and articles, and the rules that verdicts on their marks cite. Access was decided before. */
export async function showSteps(scope: Scope, steps: readonly FoundStep[]): Promise<DisagreementView[]> {
  const spanIds = steps.flatMap(({ a, b }) => [a, b].flatMap((side) => (side ? [side.spanId] : [])));
  const [names, nameOfRule, titles, cited] = await Promise.all([
    readNames(scope),
    readRuleNames(db, scope.projectId),
    readTitles(steps.map(({ articleId }) => articleId)),
    readCited(spanIds),
  ]);
  return steps.map(({ annotators, toldIds: _, a, b, ...step }) => ({
    ...step,
    articleTitle: titles.get(step.articleId) ?? "",
    a: showSide(scope, names, annotators.a, a),
    b: showSide(scope, names, annotators.b, b),
    rules: cited
      .filter(({ spanId }) => spanId === a?.spanId || spanId === b?.spanId)
      .map(({ labelId, number, text, reason }) => ({ name: nameOfRule(labelId, number), text, reason })),
  }));
}

/** One side of a step with its names; `annotatorId` null is gold. */
export function showSide(
  { labels }: Scope,
  names: Names,
  annotatorId: string | null,
  side: FoundSide | null,
): SideView {
  const who = annotatorId === null ? "Gold" : names.person(annotatorId).name;
  if (!side) return { who, mark: null };
  const label = names.label(side.labelId);
  const definitions = labels.find(({ id }) => id === side.labelId)?.attributes ?? [];
  return {
    who,
    mark: {
      spanId: side.spanId,
      label: label.name,
      colour: label.colour,
      start: side.start,
      end: side.end,
      pieces: [...side.pieces],
      attributes: Object.entries(side.attributes).map(([name, value]) =>
        showAttribute(definitions, name, value),
      ),
      link: side.link && { type: names.relationType(side.link.typeId), to: side.link.to },
    },
  };
}

function showAttribute(
  definitions: readonly AttributeDefinition[],
  name: string,
  value: AttributeValue,
): { title: string; value: string } {
  const definition = definitions.find((other) => other.name === name);
  if (!definition) return { title: name, value: String(value) };
  return { title: definition.title, value: valueTitle(definition, value) };
}

async function readTitles(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await db.query<{ id: string; title: string }>(
    `SELECT "id", "title" FROM "Article" WHERE "id" = ANY ($1::uuid[])`,
    [articleIds],
  );
  return new Map(found.rows.map(({ id, title }) => [id, title]));
}

async function readCited(spanIds: readonly string[]): Promise<Cited[]> {
  const found = await db.query<Cited>(
    `SELECT verdict."spanId", rule."labelId", rule."number", rule."text", verdict."reason"
     FROM "Verdict" verdict JOIN "Rule" rule ON rule."id" = verdict."ruleId"
     JOIN "Label" label ON label."id" = rule."labelId"
     WHERE verdict."spanId" = ANY ($1::uuid[]) ORDER BY label."position", rule."number"`,
    [spanIds],
  );
  return found.rows;
}
