import { availableParallelism } from "node:os";
import { databaseUrl } from "../database-url.ts";
import { leaseThread, type ThreadKind } from "../threads/thread-pool.ts";
import type { JobName, WorkerJobs } from "./worker-jobs.ts";

/** How many workers count at once: as many as there are cores, but two at most, since PostgreSQL works beside them. */
export const mostWorkers = Math.min(2, availableParallelism());

const agreementThreads: ThreadKind = {
  name: "agreement",
  script: "lib/server/agreement/worker.ts",
  data: databaseUrl,
  most: mostWorkers,
  // Each request adds one or two jobs at a time, so this many wait only when something is wrong.
  longestQueue: 100,
  busy: "Agreement is being counted for many people now; try again in a minute.",
  idleMs: 60_000,
  // Tallies are many small lists: with room for young ones the collector has a tenth less to do.
  resourceLimits: { maxYoungGenerationSizeMb: 64 },
};

/**
 * Has a worker do something and answers what came of it; jobs wait in line for the first that is free.
 * @throws AppError TOO_MANY when too many wait; Error when the job failed.
 */
export async function runJob<Name extends JobName>(
  name: Name,
  input: WorkerJobs[Name]["input"],
): Promise<WorkerJobs[Name]["answer"]> {
  const thread = await leaseThread(agreementThreads);
  try {
    // The worker answers a job of this name with its answer: both sides have the one table, WorkerJobs.
    return (await thread.ask({ name, input })) as WorkerJobs[Name]["answer"];
  } finally {
    thread.release();
  }
}
