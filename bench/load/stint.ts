import { percentile } from "@/bench/figures.ts";

/** How much is done at most: whatever comes first ends it. */
export type Limit = { readonly requests: number; readonly seconds: number };

/** What a stint came to: finished pieces of work a second, and how long the slowest twentieth took at least. */
export type Rate = { readonly count: number; readonly perSecond: number; readonly p95: number };

/** Work of one worker: the piece of that number, from 0. */
export type Worker = (number: number) => Promise<void>;

// What comes first pays for caches and compilation, here and there alike.
const warmUpShare = 0.1;
const leastWarmUp = 3;

/** Lets all workers work at once, each one piece after the other, until the limit; the first tenth does not count. */
export async function runStint(workers: readonly Worker[], { requests, seconds }: Limit): Promise<Rate> {
  const each = Math.max(1, Math.floor(requests / workers.length));
  const warmUp = Math.min(each - 1, Math.max(leastWarmUp, Math.floor(each * warmUpShare)));
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  let start = Number.POSITIVE_INFINITY;
  await Promise.all(
    workers.map(async (work) => {
      for (let number = 0; number < each && performance.now() < end; number++) {
        const from = performance.now();
        if (number >= warmUp) start = Math.min(start, from);
        await work(number);
        if (number >= warmUp) times.push(performance.now() - from);
      }
    }),
  );
  const lasted = (performance.now() - start) / 1000;
  return { count: times.length, perSecond: times.length / lasted, p95: percentile(times, 0.95) };
}
