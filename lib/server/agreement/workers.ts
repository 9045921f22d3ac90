import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "../app-error.ts";
import { databaseUrl } from "../database-url.ts";
import type { Job, JobName, Reply, WorkerJobs } from "./worker-jobs.ts";

type Waiting = { readonly job: Job; resolve(answer: unknown): void; reject(error: Error): void };
type Desk = { readonly worker: Worker; work: Waiting | null; timer: NodeJS.Timeout | null };
type Workers = { readonly desks: Set<Desk>; readonly queue: Waiting[] };

/** How many jobs may wait. Each request adds one or two at a time, so this many wait only when something is wrong. */
const longestQueue = 100;
/** A worker without work gives its memory back after this long. */
const idleMs = 60_000;
/** Tallies are many small lists: with room for young ones the collector has a tenth less to do. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/** How many workers count at once: as many as there are cores, but two at most, since PostgreSQL works beside them. */
export const mostWorkers = Math.min(2, availableParallelism());

// The pages and the API are built apart and each has this file; they share the workers.
const kept = globalThis as typeof globalThis & { copydeskAgreement?: Workers };

function workers(): Workers {
  kept.copydeskAgreement ??= { desks: new Set(), queue: [] };
  return kept.copydeskAgreement;
}

/**
 * Has a worker do something and answers what came of it; jobs wait in line for the first that is free.
 * @throws AppError TOO_MANY when too many wait; Error when the job failed.
 */
export function runJob<Name extends JobName>(
  name: Name,
  input: WorkerJobs[Name]["input"],
): Promise<WorkerJobs[Name]["answer"]> {
  const { queue } = workers();
  if (queue.length >= longestQueue) {
    throw new AppError("TOO_MANY", "Agreement is being counted for many people now; try again in a minute.");
  }
  return new Promise((resolve, reject) => {
    queue.push({ job: { name, input } as Job, resolve: resolve as (answer: unknown) => void, reject });
    serveNext();
  });
}

function serveNext(): void {
  const { desks, queue } = workers();
  while (queue.length > 0) {
    const free = [...desks].find(({ work }) => work === null);
    if (!free && desks.size >= mostWorkers) return;
    const next = queue.shift();
    if (next) give(free ?? openDesk(), next);
  }
}

function openDesk(): Desk {
  // Read from where Copydesk stands, and not bundled: it brings its own loader for TypeScript, for the server, tests and benchmarks alike.
  const entry = join(/* turbopackIgnore: true */ process.cwd(), "lib/server/agreement/worker-entry.cjs");
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    workerData: databaseUrl(),
    resourceLimits,
    execArgv: [],
  });
  const desk: Desk = { worker, work: null, timer: null };
  worker.on("message", (reply: Reply) => {
    const { work } = desk;
    rest(desk);
    if (reply.isDone) work?.resolve(reply.answer);
    else work?.reject(Object.assign(new Error(reply.message), { stack: reply.stack }));
    serveNext();
  });
  worker.on("error", (error) => close(desk, error));
  worker.on("exit", (code) =>
    close(desk, new Error(`The worker that counts agreement ended with code ${code}.`)),
  );
  workers().desks.add(desk);
  return desk;
}

function give(desk: Desk, work: Waiting): void {
  if (desk.timer) clearTimeout(desk.timer);
  desk.timer = null;
  desk.work = work;
  desk.worker.ref();
  desk.worker.postMessage(work.job);
}

/** Without work a worker keeps no process alive. */
function rest(desk: Desk): void {
  desk.work = null;
  desk.worker.unref();
  desk.timer = setTimeout(() => {
    workers().desks.delete(desk);
    void desk.worker.terminate();
  }, idleMs).unref();
}

function close(desk: Desk, error: Error): void {
  workers().desks.delete(desk);
  if (desk.timer) clearTimeout(desk.timer);
  const { work } = desk;
  desk.work = null;
  work?.reject(error);
  serveNext();
}
