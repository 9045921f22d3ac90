import {
  type DisagreementPage,
  type DisagreementQuery,
  disagreementPageSize as pageSize,
} from "@/lib/schemas/disagreement.ts";
import { type Actor, requireProject } from "../access.ts";
import { db } from "../db/database.ts";
import { recordReading, type Told } from "../layers/layer-readings.ts";
import { showSteps } from "./disagreement-view.ts";
import { keepAnswer } from "./kept-answers.ts";
import { refreshTallies, untilKept } from "./refresh-tallies.ts";
import { listVerdictsAgainst } from "./rule-verdicts.ts";
import { readScope } from "./scope.ts";
import { toWalk } from "./walk-query.ts";
import { runJob } from "./workers.ts";

/**
 * A page of what annotators differ in, behind any number of `getAgreement`: articles from the oldest, each through its text. The same
 * people may see it, and the same articles are left out.
 * @throws AppError NOT_FOUND, FORBIDDEN and INVALID as `getAgreement` does.
 */
export async function listDisagreements(
  user: Actor,
  projectId: string,
  query: DisagreementQuery,
): Promise<DisagreementPage> {
  const project = await requireProject(user, projectId, "review");
  const read = () => readScope(user, project.id, query);
  if (query.rule !== "") {
    const page = await listVerdictsAgainst(user, await read(), query);
    await recordReading(
      db,
      user.id,
      toTold(page.steps, ({ layerId }) => [layerId]),
    );
    return page;
  }
  const refreshed = await refreshTallies(read);
  await untilKept(refreshed);
  const { scope } = refreshed;
  const walk = await toWalk(scope, query);
  const key = JSON.stringify([scope.projectId, scope.fingerprint, walk]);
  const counts = await keepAnswer("count", key, () =>
    runJob("count", { articleIds: scope.articles.map(({ id }) => id), walk }),
  );
  const parts = cutPage(counts, (query.page - 1) * pageSize);
  const found = parts.length === 0 ? [] : await runJob("list", { projectId: project.id, walk, parts });
  await recordReading(
    db,
    user.id,
    toTold(found, ({ toldIds }) => toldIds),
  );
  return {
    total: counts.reduce((sum, [, steps]) => sum + steps, 0),
    page: query.page,
    pageSize,
    steps: await showSteps(scope, found),
  };
}

/** What the places on a page tell of: their articles, and the layers that are compared at them. */
function toTold<Place extends { readonly articleId: string }>(
  places: readonly Place[],
  layersAt: (place: Place) => readonly string[],
): Told {
  return {
    articleIds: [...new Set(places.map(({ articleId }) => articleId))],
    layerIds: [...new Set(places.flatMap(layersAt))],
  };
}

/** The articles that a page runs over, with the steps of each that are on it. */
function cutPage(
  counts: readonly (readonly [articleId: string, steps: number])[],
  first: number,
): { articleId: string; from: number; to: number }[] {
  const parts: { articleId: string; from: number; to: number }[] = [];
  let before = 0;
  for (const [articleId, steps] of counts) {
    const from = Math.max(0, first - before);
    const to = Math.min(steps, first + pageSize - before);
    if (from < to) parts.push({ articleId, from, to });
    before += steps;
    if (before >= first + pageSize) break;
  }
  return parts;
}
