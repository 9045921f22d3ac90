import type { ReaderView } from "@/lib/schemas/reader.ts";
import type { Actor } from "../access.ts";
import type { Connection } from "../db/connection.ts";
import { inTransaction } from "../db/transaction.ts";
import { readLayerView } from "../layers/layer-view.ts";
import { readOpened } from "../layers/take-back-layer.ts";
import { readThreads } from "../review/comment-rows.ts";
import { readOutcomes } from "../review/outcomes.ts";
import { readArticleView } from "./article-view.ts";
import { readFreeArticles } from "./pool.ts";
import { readQueue } from "./queue.ts";

/**
 * An article with `user`'s own layer, what review made of it, its threads and one's place in the queue. Without a layer
 * of one's own the article is there to read, and `takeArticle` starts one.
 * @throws AppError NOT_FOUND when the article is out of `user`'s sight.
 */
export async function getReaderView(user: Actor, articleId: string): Promise<ReaderView> {
  return inTransaction("snapshot", async (client) => {
    const article = await readArticleView(client, user, articleId);
    const queue = await readQueue(client, user, articleId);
    const mayTakeNext = queue.total === 0 && (await hasFreePlace(client, user, article.project.id));
    const own = await client.query<{ id: string }>(
      `SELECT "id" FROM "Layer" WHERE "articleId" = $1 AND "ownerId" = $2`,
      [articleId, user.id],
    );
    const [found] = own.rows;
    if (!found)
      return {
        article,
        layer: null,
        outcomes: [],
        added: [],
        isSettled: false,
        opened: null,
        comments: [],
        queue,
        mayTakeNext,
      };
    const layer = await readLayerView(client, found.id);
    return {
      article,
      layer,
      ...(await readOutcomes(client, layer)),
      opened: await readOpened(client, layer.id),
      comments: await readThreads(client, [layer.id]),
      queue,
      mayTakeNext,
    };
  });
}

async function hasFreePlace(client: Connection, user: Actor, projectId: string): Promise<boolean> {
  return (await readFreeArticles(client, user.id, [projectId], 1)).has(projectId);
}
