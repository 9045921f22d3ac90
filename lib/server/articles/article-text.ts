import { LRUCache } from "lru-cache";
import { createTextIndex, type TextIndex } from "@/lib/core/text/code-points.ts";
import { noSuch } from "../app-error.ts";
import type { Connection } from "../db/connection.ts";

/** How many UTF-16 units of text one process keeps indexed. */
const keptUnits = 8_000_000;

// An article's text never changes, so what is kept here is never stale.
const kept = new LRUCache<string, TextIndex>({
  maxSize: keptUnits,
  sizeCalculation: ({ text }) => Math.max(1, text.length),
});

/**
 * The text of an article with its code points counted. Whether the person asking may see the article was decided before.
 * @throws AppError NOT_FOUND when it was deleted since.
 */
export async function readTextIndex(client: Connection, articleId: string): Promise<TextIndex> {
  const known = kept.get(articleId);
  if (known) return known;
  const found = await client.query<{ text: string }>(`SELECT "text" FROM "Article" WHERE "id" = $1`, [
    articleId,
  ]);
  const [article] = found.rows;
  if (!article) throw noSuch("article");
  const index = createTextIndex(article.text);
  kept.set(articleId, index);
  return index;
}
