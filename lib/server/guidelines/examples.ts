import { randomUUID } from "node:crypto";
import { wordsAround } from "@/lib/core/text/context.ts";
import { isGraphemeBoundary } from "@/lib/core/text/graphemes.ts";
import { type CreateExampleInput, createExampleSchema, type ExampleView } from "@/lib/schemas/rule.ts";
import type { Actor } from "../access.ts";
import { AppError, noSuch } from "../app-error.ts";
import { requireArticle } from "../articles/article-access.ts";
import { readTextIndex } from "../articles/article-text.ts";
import { inTransaction } from "../db/transaction.ts";
import { recordEvent } from "../events/record-event.ts";
import { auditSubject, requireRule } from "./rule-access.ts";

/** How many code points of the article are kept on either side of an example's quote. */
const contextLength = 70;

/**
 * Clips a piece of an article to a rule of the same project, as something to do or not to do. Only the words are kept:
 * whose mark it was, and who clipped it, is told to nobody, so that blind work stays blind. Reviewers and owners can.
 * @throws AppError NOT_FOUND when the rule or the article is out of `user`'s sight; FORBIDDEN for annotators; INVALID when
 * the article is of another project, or has no such piece.
 */
export async function createExample(
  user: Actor,
  ruleId: string,
  input: CreateExampleInput,
): Promise<ExampleView> {
  const { kind, articleId, start, end, note } = createExampleSchema.parse(input);
  return inTransaction("write", async (client) => {
    const head = await requireRule(client, user, ruleId, "review");
    const article = await requireArticle(client, user, articleId, "read");
    if (article.projectId !== head.projectId) {
      throw new AppError(
        "INVALID",
        "The article is of another project than the rule; clip from an article of this project.",
      );
    }
    const index = await readTextIndex(client, articleId);
    const isPiece = start < end && end <= index.length;
    if (!isPiece || !isGraphemeBoundary(index, start) || !isGraphemeBoundary(index, end)) {
      throw new AppError(
        "INVALID",
        `The article has no piece from ${start} to ${end}; select whole characters and clip again.`,
      );
    }
    const { prefix, suffix } = wordsAround(index, { start, end }, contextLength);
    const quote = index.slice(start, end);
    const id = randomUUID();
    await client.query(
      `INSERT INTO "RuleExample" ("id", "ruleId", "kind", "articleId", "start", "end", "quote", "before", "after", "note", "createdById")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, ruleId, kind, articleId, start, end, quote, prefix, suffix, note, user.id],
    );
    const place = { articleId, articleTitle: article.title, start, end };
    await recordEvent(client, user, {
      action: "rule.example",
      subject: auditSubject(head),
      projectId: head.projectId,
    });
    return { id, ruleId, kind, ...place, quote, before: prefix, after: suffix, note };
  });
}

/**
 * Takes an example away from its rule; the article stays as it is.
 * @throws AppError NOT_FOUND when it is out of `user`'s sight; FORBIDDEN for annotators.
 */
export async function deleteExample(user: Actor, exampleId: string): Promise<void> {
  await inTransaction("write", async (client) => {
    const found = await client.query<{ ruleId: string }>(
      `SELECT "ruleId" FROM "RuleExample" WHERE "id" = $1`,
      [exampleId],
    );
    const [example] = found.rows;
    if (!example) throw noSuch("example");
    const head = await requireRule(client, user, example.ruleId, "review");
    await client.query(`DELETE FROM "RuleExample" WHERE "id" = $1`, [exampleId]);
    await recordEvent(client, user, {
      action: "rule.example-removed",
      subject: auditSubject(head),
      projectId: head.projectId,
    });
  });
}
