import { db } from "../db/database.ts";
import { everyLayer, subscribe } from "../layers/layer-events.ts";
import { log } from "../log.ts";
import { readLabels } from "../projects/label-rows.ts";
import { countedArticles, wayOfCounting } from "./counted-articles.ts";
import { cutSlices } from "./tally-slices.ts";
import { runJob } from "./workers.ts";

/** How long after news the counting begins: whoever hands in one article often hands in the next. */
const restMs = 10_000;

type Condition = () => boolean;
type LongArticle = { readonly id: string; readonly length: number };

/**
 * Tallies articles while nobody waits for it, so that whoever asks for the agreement of a large project finds it counted: each soon
 * after one of its layers has been handed in or settled, in any process, and whatever is missing at once when the ear for
 * such news opens, now or after the database was away. Answers how to end it.
 */
export function tallyAhead(rest = restMs): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let isEnded = false;
  let line = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    line = line.then(work).catch((err: unknown) => log.warn({ err }, "agreement was not counted ahead"));
  };
  const tallyChanged = () => {
    timer = null;
    const layerIds = [...changed];
    changed.clear();
    inTurn(() => tallyLayers(layerIds, () => isEnded));
  };
  const unsubscribe = subscribe(everyLayer, ({ layerId, reason }) => {
    if (reason === "resync") inTurn(() => tallyMissing(() => isEnded));
    if (reason !== "status") return;
    changed.add(layerId);
    timer ??= setTimeout(tallyChanged, rest).unref();
  });
  return () => {
    isEnded = true;
    unsubscribe();
    if (timer) clearTimeout(timer);
  };
}

/** Those that have no tally or one that rests on something else: after a crash, an upgrade that counts otherwise, a restored backup. */
async function tallyMissing(isEnded: Condition): Promise<void> {
  const projects = await db.query<{ id: string }>(`SELECT "id" FROM "Project" ORDER BY "createdAt", "id"`);
  for (const { id: projectId } of projects.rows) {
    if (isEnded()) return;
    const labels = await readLabels(db, projectId);
    const found = await db.query<LongArticle>(
      `SELECT counted."id", counted."length" FROM (${countedArticles}) counted
       LEFT JOIN "ArticleTally" kept ON kept."articleId" = counted."id"
       WHERE kept."basis" IS DISTINCT FROM counted."basis" ORDER BY counted."createdAt", counted."id"`,
      [projectId, wayOfCounting(labels), null],
    );
    await tallyInTurn(projectId, found.rows, isEnded);
  }
}

/** The articles of some layers; of those in which nothing can be compared, nothing is kept. */
async function tallyLayers(layerIds: readonly string[], isEnded: Condition): Promise<void> {
  const found = await db.query<{ projectId: string; articles: LongArticle[] }>(
    `SELECT "projectId", json_agg(json_build_object('id', "id", 'length', "length")) AS "articles"
     FROM "Article" WHERE "id" IN (SELECT "articleId" FROM "Layer" WHERE "id" = ANY ($1::uuid[])) GROUP BY "projectId"`,
    [layerIds],
  );
  for (const { projectId, articles } of found.rows) await tallyInTurn(projectId, articles, isEnded);
}

/** A few after the other, so that a worker stays free for whoever asks. */
async function tallyInTurn(
  projectId: string,
  articles: readonly LongArticle[],
  isEnded: Condition,
): Promise<void> {
  for (const articleIds of cutSlices(articles)) {
    if (isEnded()) return;
    await runJob("tally", { projectId, articleIds });
  }
}
