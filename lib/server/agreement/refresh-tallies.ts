import type { Scope } from "./scope.ts";
import { cutSlices } from "./tally-slices.ts";
import { mostWorkers, runJob } from "./workers.ts";

/** Some of the articles of a scope, in its order. */
export type Part = { readonly articleIds: readonly string[]; readonly isKept: Promise<void> };

/** A scope whose articles are being tallied part by part. */
export type Refreshed = { readonly scope: Scope; readonly parts: readonly Part[] };

// Next bundles the pages and Node loads the API, so each has this file; they share the line.
const kept = globalThis as typeof globalThis & { copydeskAgreementLine?: Promise<unknown> };

/**
 * Tallies the articles whose tallies are not kept, or rest on what has changed since, with so many threads. One request at a time has this
 * done, since a report may hold a thread while it waits for its tallies; `read` looks again at what is left after the one before.
 */
export async function refreshTallies(read: () => Promise<Scope>, threads = mostWorkers): Promise<Refreshed> {
  const scope = await read();
  if (scope.articles.every(({ isKept }) => isKept)) {
    const part = { articleIds: scope.articles.map(({ id }) => id), isKept: Promise.resolve() };
    return { scope, parts: [part] };
  }
  const begun = (kept.copydeskAgreementLine ?? Promise.resolve()).then(async () => {
    const scope = await read();
    return { scope, parts: tallyParts(scope, threads) };
  });
  kept.copydeskAgreementLine = begun.then(untilKept).catch(() => {});
  return begun;
}

/** Waits until the tallies of all articles are kept. */
export async function untilKept({ parts }: Pick<Refreshed, "parts">): Promise<void> {
  await Promise.all(parts.map(({ isKept }) => isKept));
}

/** Parts in the order of the scope, dealt to the threads in turn. */
function tallyParts({ projectId, articles }: Scope, threads: number): Part[] {
  const changed = new Set(articles.filter(({ isKept }) => !isKept).map(({ id }) => id));
  const lanes = Array.from({ length: threads }, () => Promise.resolve());
  return cutSlices(articles).map((slice, at) => {
    const articleIds = slice.filter((id) => changed.has(id));
    const before = lanes[at % threads] ?? Promise.resolve();
    const isKept =
      articleIds.length === 0 ? before : before.then(() => runJob("tally", { projectId, articleIds }));
    // Whoever waits for it is told; those behind it fail with it.
    isKept.catch(() => {});
    lanes[at % threads] = isKept;
    return { articleIds: slice, isKept };
  });
}
