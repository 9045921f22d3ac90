import { countWords, wordRules } from "@/lib/core/text/words.ts";
import { db } from "../db/database.ts";
import { log } from "../log.ts";

type Counted = { id: string; text: string; language: string };

/** Texts read at a time: each is in memory, and nobody waits for the count. */
const batch = 20;

/**
 * Counts the words of the articles anew that were counted by earlier rules, so that old and new counts never stand beside one another for
 * long. Stops when `signal` is aborted; what is left is found at the next start.
 */
export async function recountWords(signal: AbortSignal): Promise<void> {
  let after = "00000000-0000-0000-0000-000000000000";
  let count = 0;
  while (!signal.aborted) {
    const { rows } = await db.query<Counted>(
      `SELECT "id", "text", "language" FROM "Article" WHERE "id" > $1 AND "wordRules" < $2 ORDER BY "id" LIMIT $3`,
      [after, wordRules, batch],
    );
    for (const { id, text, language } of rows) {
      await db.query(`UPDATE "Article" SET "wordCount" = $2, "wordRules" = $3 WHERE "id" = $1`, [
        id,
        countWords(text, language),
        wordRules,
      ]);
    }
    count += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < batch) break;
  }
  if (count > 0) log.info({ articles: count }, "words were counted anew");
}
