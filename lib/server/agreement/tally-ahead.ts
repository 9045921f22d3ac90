import { pool } from "../database.ts";
import { everyLayer, subscribe } from "../layers/layer-events.ts";
import { log } from "../log.ts";
import { runJob } from "./workers.ts";

/** How long after news the counting begins: whoever hands in one article often hands in the next. */
const restMs = 10_000;

/**
 * Tallies articles soon after one of their layers has been handed in or settled, in any process, so that whoever asks for the agreement
 * of a large project finds most of it counted. It may miss some, after a crash, say: those are tallied when they are asked for. Answers
 * how to end it.
 */
export function tallyAhead(rest = restMs): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  const work = () => {
    timer = null;
    const layerIds = [...changed];
    changed.clear();
    tallyLayers(layerIds).catch((err: unknown) => log.warn({ err }, "agreement was not counted ahead"));
  };
  const unsubscribe = subscribe(everyLayer, ({ layerId, reason }) => {
    if (reason !== "status") return;
    changed.add(layerId);
    timer ??= setTimeout(work, rest).unref();
  });
  return () => {
    unsubscribe();
    if (timer) clearTimeout(timer);
  };
}

/** Tallies the articles of layers, project by project; of those in which nothing can be compared, nothing is kept. */
async function tallyLayers(layerIds: readonly string[]): Promise<void> {
  const found = await pool().query<{ projectId: string; articleIds: string[] }>(
    `SELECT article."projectId", json_agg(DISTINCT article."id") AS "articleIds"
     FROM "Layer" layer JOIN "Article" article ON article."id" = layer."articleId"
     WHERE layer."id" = ANY ($1::uuid[]) GROUP BY article."projectId"`,
    [layerIds],
  );
  for (const input of found.rows) await runJob("tally", input);
}
