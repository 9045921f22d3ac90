import { cutPieces, shorten } from "@/lib/core/agreement/walk/pieces.ts";
import type { Decision } from "@/lib/core/annotation/verdict.ts";
import { createTextIndex, type TextIndex } from "@/lib/core/text/code-points.ts";
import { wordsAround } from "@/lib/core/text/context.ts";
import {
  type DisagreementPage,
  type DisagreementQuery,
  type DisagreementView,
  disagreementPageSize as pageSize,
} from "@/lib/schemas/disagreement.ts";
import type { Actor } from "../access.ts";
import { db } from "../db/database.ts";
import { handedInInSql } from "../db/status-sql.ts";
import { readRuleNames } from "../guidelines/rule-rows.ts";
import { showSide } from "./disagreement-view.ts";
import { readNames } from "./names.ts";
import { verdictsAgainst, verdictsAgainstFor } from "./rule-citations.ts";
import type { Scope } from "./scope.ts";
import type { FoundSide } from "./walk-jobs.ts";

type SpanRow = Pick<FoundSide, "labelId" | "start" | "end" | "attributes">;
type VerdictRow = {
  total: number;
  decision: Exclude<Decision, "ACCEPT">;
  reason: string;
  spanId: string;
  layerId: string;
  ownerId: string;
  articleId: string;
  articleTitle: string;
  text: string;
  labelId: string;
  number: number;
  ruleText: string;
  mark: SpanRow | null;
  gold: (SpanRow & { id: string }) | null;
  layerCount: number;
};

const spanJson = (span: string) =>
  `json_build_object('id', ${span}."id", 'labelId', ${span}."labelId", 'start', ${span}."start", 'end', ${span}."end",
     'attributes', ${span}."attributes")`;

/** A page of the verdicts against marks that cite a rule, each as a disagreement of an annotator with gold. Access was decided before. */
export async function listVerdictsAgainst(
  user: Actor,
  scope: Scope,
  query: DisagreementQuery,
): Promise<DisagreementPage> {
  const found = await db.query<VerdictRow>(
    `SELECT count(*) OVER ()::int AS "total", verdict."decision", verdict."reason", verdict."spanId", verdict."layerId",
       layer."ownerId", article."id" AS "articleId", article."title" AS "articleTitle", article."text",
       rule."labelId", rule."number", rule."text" AS "ruleText",
       (SELECT ${spanJson("mark")} FROM "Span" mark WHERE mark."layerId" = layer."id" AND mark."id" = verdict."spanId") AS "mark",
       (SELECT ${spanJson("gold")} FROM "Span" gold WHERE gold."layerId" = verdict."goldLayerId"
          AND gold."id" = verdict."goldSpanId") AS "gold",
       (SELECT count(*)::int FROM "Layer" other WHERE other."articleId" = article."id" AND other."kind" = 'ANNOTATOR'
          AND other."status" IN (${handedInInSql})) AS "layerCount"
     FROM ${verdictsAgainst} AND rule."id" = $7
     ORDER BY article."createdAt", article."id", verdict."at", verdict."id" LIMIT $8 OFFSET $9`,
    [...verdictsAgainstFor(user, scope, query), query.rule, pageSize, (query.page - 1) * pageSize],
  );
  const names = await readNames(scope);
  const nameOfRule = await readRuleNames(db, scope.projectId);
  return {
    total: found.rows[0]?.total ?? 0,
    page: query.page,
    pageSize,
    steps: found.rows.map((row): DisagreementView => {
      const index = createTextIndex(row.text);
      const [a, b] = [row.mark && { ...row.mark, id: row.spanId }, row.gold];
      const start = Math.min(a?.start ?? index.length, b?.start ?? index.length);
      const range = { start, end: Math.max(a?.end ?? start, b?.end ?? start) };
      const { prefix, suffix } = wordsAround(index, range, 80);
      return {
        articleId: row.articleId,
        articleTitle: row.articleTitle,
        kind: row.decision === "REJECT" ? "rejected" : "corrected",
        a: showSide(scope, names, row.ownerId, a && toSide(index, a, b)),
        b: showSide(scope, names, null, b && toSide(index, b, a)),
        before: prefix,
        words: shorten(index.slice(range.start, range.end), 400),
        after: suffix,
        layerId: row.layerId,
        spanId: row.spanId,
        layerCount: row.layerCount,
        rules: [{ name: nameOfRule(row.labelId, row.number), text: row.ruleText, reason: row.reason }],
      };
    }),
  };
}

function toSide(index: TextIndex, own: SpanRow & { id: string }, other: SpanRow | null): FoundSide {
  const { id: spanId, labelId, start, end, attributes } = own;
  const pieces = cutPieces(index, own, other).map(({ text, isShared }) => {
    return { text: shorten(text, 400), isShared };
  });
  return { spanId, labelId, start, end, attributes, pieces, link: null };
}
