import { availableParallelism } from "node:os";
import { databaseUrl } from "../database-url.ts";
import { leaseThread, type ThreadKind } from "../threads/thread-pool.ts";
import type { JobName, WorkerJobs } from "./worker-jobs.ts";

/** How many workers count at once: as many as there are cores, but two at most, since PostgreSQL works beside them. */
export const mostWorkers = Math.min(2, availableParallelism());

const agreementThreads: ThreadKind = {
  name: "agreement",
  script: ".build/agreement-thread.cjs",
  data: databaseUrl,
  most: mostWorkers,
  // Each request adds one or two jobs at a time, so this many wait only when something is wrong.
  longestQueue: 100,
  busy: "Agreement is being counted for many people now; try again in a minute.",
  idleMs: 60_000,
  // Tallies are many small lists: with room for young ones the collector has a tenth less to do.
  resourceLimits: { maxYoungGenerationSizeMb: 64 },
};

/** Asks one worker to do something and answers what came of it. */
type Run = <Name extends JobName>(
  name: Name,
  input: WorkerJobs[Name]["input"],
) => Promise<WorkerJobs[Name]["answer"]>;

/**
 * Has one worker do several things after each other; who asks waits in line for the first that is free.
 * @throws AppError TOO_MANY when too many wait; Error when a job failed.
 */
export async function withWorker<Answer>(work: (run: Run) => Promise<Answer>): Promise<Answer> {
  const thread = await leaseThread(agreementThreads);
  try {
    // The worker answers a job of this name with its answer: both sides have the one table, WorkerJobs.
    return await work(
      (name, input) => thread.ask({ name, input }) as Promise<WorkerJobs[typeof name]["answer"]>,
    );
  } finally {
    thread.release();
  }
}

/**
 * Has a worker do one thing.
 * @throws as `withWorker`.
 */
export const runJob: Run = (name, input) => withWorker((run) => run(name, input));
