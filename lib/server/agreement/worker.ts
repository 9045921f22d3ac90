import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import type pg from "pg";
import { connectionOver } from "../db/connection.ts";
import { openConnection } from "../open-connection.ts";
import type { Reply } from "../threads/thread-pool.ts";
import { doJob, type Job } from "./worker-jobs.ts";

// The thread in which agreement is counted, so that nobody's request waits for it (workers.ts). It reads and writes on a connection of its
// own, one job at a time.

// On Linux this is the priority of the thread and not of the process: when both have work, whoever marks comes first.
if (process.platform === "linux") setPriority(0, 10);

let connected: Promise<pg.Client> | null = null;

function connection(): Promise<pg.Client> {
  connected ??= connect();
  return connected;
}

async function connect(): Promise<pg.Client> {
  const forget = () => {
    connected = null;
  };
  try {
    const client = await openConnection("agreement", String(workerData));
    client.on("error", forget);
    client.on("end", forget);
    return client;
  } catch (error) {
    forget();
    throw error;
  }
}

async function answer(job: Job): Promise<Reply> {
  try {
    const client = await connection();
    return {
      isDone: true,
      answer: await doJob(
        connectionOver(() => client),
        job,
      ),
    };
  } catch (error) {
    // What PostgreSQL adds to its errors can hold a whole row, so only the message goes out.
    const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
    return { isDone: false, message, stack };
  }
}

parentPort?.on("message", async (job: Job) => parentPort?.postMessage(await answer(job)));
