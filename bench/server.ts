import { show, toTable } from "./figures.ts";
import { measureExport } from "./load/exporting.ts";
import { measureGrowth } from "./load/growth.ts";
import { makeNewsroom, type Newsroom } from "./load/newsroom.ts";
import { replay } from "./load/replay.ts";
import { type Client, openClient } from "./load/requests.ts";
import { signIns } from "./load/signing-in.ts";
import { type Limit, runStint } from "./load/stint.ts";
import {
  desk,
  listing,
  opening,
  overview,
  progress,
  readingLayer,
  type Subject,
  saving,
} from "./load/subjects.ts";
import { describeMachine, restMemory, watchMemory } from "./machine.ts";
import { withProduct } from "./product.ts";

export type ServerSizes = {
  articles: number;
  spans: number;
  concurrency: number;
  /** How many people mark at once, where a whole newsroom does. */
  people: number;
  requests: number;
  seconds: number;
  /** Seconds that the server is left alone before its memory at rest is read. */
  rest: number;
  /** Sizes of archives, in articles, whose pages are timed. */
  archives: readonly number[];
  /** Which measures are taken. */
  parts: readonly string[];
};

/** With so many people each is to have some pieces of work. */
const crowdTimes = 5;

type Measured = { server: Awaited<ReturnType<typeof runStint>>; most: number | null };

async function load(subject: Subject, limit: Limit, pid: number): Promise<Measured> {
  const memory = watchMemory(pid);
  const server = await runStint(subject.workers, limit);
  return { server, most: memory.stop() };
}

/** One kind of request over HTTP, then its SQL alone. */
async function measure(subject: Subject, usual: Limit, pid: number): Promise<string[]> {
  const limit = { ...usual, requests: subject.requests ?? usual.requests };
  await subject.reset?.();
  const { server, most } = await load(subject, limit, pid);
  await subject.reset?.();
  const url = process.env.DATABASE_URL ?? "";
  const bare = await replay({ url, workers: subject.sql, limit, password: subject.password ?? null });
  return [
    subject.name,
    show(server.perSecond),
    show(server.p95),
    show(most),
    show(bare.rate.perSecond),
    show(bare.rate.p95),
    show(bare.mebibytes),
    show(server.perSecond / bare.rate.perSecond),
  ];
}

const head = [
  "request",
  "requests/s",
  "p95, ms",
  "server, MiB",
  "bare pg, times/s",
  "p95, ms",
  "bare pg, MiB",
  "share",
];

async function measureAll(client: Client, newsroom: Newsroom, limit: Limit, pid: number): Promise<void> {
  const subjects = [
    () => signIns(client, newsroom),
    () => listing(client, newsroom, ""),
    () => listing(client, newsroom, "ferries"),
    () => opening(client, newsroom),
    () => overview(client, newsroom),
    () => progress(client, newsroom),
    () => desk(client, newsroom),
    () => readingLayer(client, newsroom),
    () => saving(client, newsroom, limit.requests),
  ];
  const rows: string[][] = [];
  for (const make of subjects) rows.push(await measure(await make(), limit, pid));
  console.log(`\n${toTable(head, rows)}`);
}

/** A whole newsroom that marks at once. */
async function measureCrowd(client: Client, newsroom: Newsroom, limit: Limit, pid: number): Promise<void> {
  const requests = crowdTimes * limit.requests;
  const subject = await saving(client, newsroom, requests);
  const name = `${subject.name}, ${newsroom.desks.length} people`;
  const row = await measure({ ...subject, name, requests }, limit, pid);
  console.log(`\n${toTable(head, [row])}`);
}

/** Prints what the server answers under load, beside a loop that sends PostgreSQL the same statements and does nothing else. */
export async function benchServer(sizes: ServerSizes): Promise<void> {
  await withProduct(async ({ url, pid }) => {
    const started = await restMemory(pid, sizes.rest);
    const crowd = await makeNewsroom({ ...sizes, desks: Math.max(sizes.people, sizes.concurrency) });
    const newsroom = { ...crowd, desks: crowd.desks.slice(0, sizes.concurrency) };
    const client = openClient(url);
    try {
      console.log(describeMachine("PostgreSQL 18, fsync on"));
      console.log(
        `${sizes.articles} articles, layers of ${sizes.spans} spans, ${sizes.concurrency} at a time, at most ${sizes.requests} requests or ${sizes.seconds} s of each.`,
      );
      const takes = (part: string) => sizes.parts.includes(part);
      if (takes("export")) await measureExport(client, newsroom, pid);
      if (takes("requests")) await measureAll(client, newsroom, sizes, pid);
      if (takes("crowd"))
        await measureCrowd(client, { ...crowd, desks: crowd.desks.slice(0, sizes.people) }, sizes, pid);
      const loaded = await restMemory(pid, sizes.rest);
      const head = [`server left alone for ${sizes.rest} s`, "MiB"];
      const rows = [
        ["after its start", show(started)],
        ["after the requests above", show(loaded)],
      ];
      console.log(`\n${toTable(head, rows)}`);
      if (takes("growth")) await measureGrowth(client, sizes.archives);
    } finally {
      client.close();
    }
  });
}
