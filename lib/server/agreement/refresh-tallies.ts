import type { Scope } from "./scope.ts";
import { cutSlices } from "./tally-slices.ts";
import { mostWorkers, runJob } from "./workers.ts";

// The pages and the API are built apart and each has this file; they share the line.
const kept = globalThis as typeof globalThis & { copydeskAgreementLines?: Map<string, Promise<Scope>> };

/**
 * Tallies the articles whose tallies are not kept, or rest on what has changed since, and answers the scope in which all are. A project is
 * tallied by one request at a time; `read` looks again at what is left after the one before.
 */
export async function refreshTallies(projectId: string, read: () => Promise<Scope>): Promise<Scope> {
  const scope = await read();
  if (scope.articles.every(({ isKept }) => isKept)) return scope;
  kept.copydeskAgreementLines ??= new Map();
  const lines = kept.copydeskAgreementLines;
  const before = lines.get(projectId) ?? Promise.resolve();
  const turn = before.then(
    () => tallyWhatChanged(read),
    () => tallyWhatChanged(read),
  );
  lines.set(projectId, turn);
  return turn.finally(() => {
    if (lines.get(projectId) === turn) lines.delete(projectId);
  });
}

async function tallyWhatChanged(read: () => Promise<Scope>): Promise<Scope> {
  const scope = await read();
  const slices = cutSlices(scope.articles.filter(({ isKept }) => !isKept));
  const work = async () => {
    for (let slice = slices.shift(); slice; slice = slices.shift()) {
      await runJob("tally", { projectId: scope.projectId, articleIds: slice });
    }
  };
  await Promise.all(Array.from({ length: mostWorkers }, work));
  return scope;
}
