import { once } from "node:events";
import pg from "pg";
import { verifyPassword } from "@/lib/server/people/passwords.ts";
import type { Replayed, ReplayJob } from "./replay.ts";
import { runStint, type Worker } from "./stint.ts";

// The process of a bare loop (replay.ts): one connection a worker, the statements one after the other.

async function openWorker(
  { url, password }: ReplayJob,
  pieces: ReplayJob["workers"][number],
  countRows: (rows: number) => void,
): Promise<{ client: pg.Client; work: Worker }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    client,
    async work(number) {
      for (const { text, values } of pieces[number % pieces.length] ?? []) {
        countRows((await client.query(text, [...values])).rows?.length ?? 0);
      }
      if (password) await verifyPassword(password.hash, password.text);
    },
  };
}

const [job]: ReplayJob[] = await once(process, "message");
if (!job || !process.send) throw new Error("This program is started by replay.ts.");
let rows = 0;
const workers = await Promise.all(
  job.workers.map((pieces) =>
    openWorker(job, pieces, (count) => {
      rows += count;
    }),
  ),
);
const rate = await runStint(
  workers.map(({ work }) => work),
  job.limit,
);
await Promise.all(workers.map(({ client }) => client.end()));
const replayed: Replayed = { rate, rows, mebibytes: process.resourceUsage().maxRSS / 1024 };
process.send(replayed, () => process.disconnect());
