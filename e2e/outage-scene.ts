import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { disconnect } from "@/lib/server/db/database.ts";
import { expect } from "./fixtures.ts";
import { type ProductionServer, startProductionServer } from "./production-server.ts";
import { test as base } from "./saving-scene.ts";
import { mountDisk, unmountDisk } from "./small-disk.ts";

/** Copydesk with an embedded PostgreSQL of its own, to which everything may happen that happens to machines. */
export type OwnDesk = {
  readonly server: ProductionServer;
  /** Where its data lies. */
  readonly folder: string;
  /** Asks its PostgreSQL, past Copydesk. */
  ask<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** A connection of one's own, to hold something with; it may be killed. */
  connect(): Promise<pg.Client>;
  /** Kills PostgreSQL, and keeps it from being started again until it is brought back. */
  takeAway(): Promise<void>;
  bringBack(): Promise<void>;
  /** Stops every process of PostgreSQL where it is: its connections stay open, and nothing is answered until it goes on. */
  freeze(): void;
  goOn(): void;
};

type DiskOptions = { diskMegabytes: number | null };

/** The processes that a process has started. */
function childrenOf(parent: number): number[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const rows = table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  return rows.flatMap(([pid, parentPid]) => (pid !== undefined && parentPid === parent ? [pid] : []));
}

async function startOwnDesk(folder: string): Promise<OwnDesk> {
  const server = await startProductionServer("", { COPYDESK_DATA: folder, LOG_LEVEL: "info" });
  const cluster = join(folder, "postgres", "cluster");
  const pidFile = join(cluster, "postmaster.pid");
  const password = await readFile(join(folder, "postgres", "password"), "utf8");
  const [pid = "", , , port = ""] = (await readFile(pidFile, "utf8")).split("\n");
  let postmaster = Number(pid);
  let isStopped = false;
  const url = `postgres://copydesk:${password}@127.0.0.1:${port}/copydesk`;

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    await client.connect();
    return client;
  }
  // The journeys' rows are made in this desk's database, and its cookies are sealed with its secret.
  await disconnect();
  Object.assign(process.env, {
    DATABASE_URL: url,
    NEXTAUTH_URL: server.url,
    NEXTAUTH_SECRET: server.environment.NEXTAUTH_SECRET,
  });
  return {
    server,
    folder,
    connect,
    async ask<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) {
      const client = await connect();
      return client
        .query<Row>(sql, [...values])
        .then(({ rows }) => rows)
        .finally(() => client.end());
    },
    async takeAway() {
      await rename(cluster, `${cluster}.away`);
      process.kill(postmaster, "SIGKILL");
    },
    async bringBack() {
      await rename(`${cluster}.away`, cluster);
      // Until another one has written it the file is that of the killed one.
      const read = async () => {
        const [started, , , , , , , status] = (await readFile(pidFile, "utf8").catch(() => "")).split("\n");
        return status?.trim() === "ready" ? Number(started) : postmaster;
      };
      await expect.poll(read, { timeout: 60_000 }).not.toBe(postmaster);
      postmaster = await read();
    },
    freeze() {
      isStopped = true;
      // The first one before the others, so that it starts no more of them.
      process.kill(postmaster, "SIGSTOP");
      for (const child of childrenOf(postmaster)) process.kill(child, "SIGSTOP");
    },
    goOn() {
      if (!isStopped) return;
      isStopped = false;
      for (const child of childrenOf(postmaster)) process.kill(child, "SIGCONT");
      process.kill(postmaster, "SIGCONT");
    },
  };
}

/** What was printed, a line of the log each: JSON objects, and no error that nobody caught. */
export function logLines({ server }: OwnDesk): Record<string, unknown>[] {
  const lines = server.log().trim().split("\n");
  return lines.map((line) => {
    expect(line).toMatch(/^\{"level":"\w+",.*\}$/);
    return JSON.parse(line);
  });
}

/** Journeys on a desk of their own, one for all of a file, in a folder or on a small disk of memory. */
export const test = base.extend<{ baseURL: string }, DiskOptions & { desk: OwnDesk }>({
  // React's own line (441) is about a part of a page that the server could not make.
  expectedConsole: /net::ERR_|status of (429|503)|EventSource|React error #441/,
  diskMegabytes: [null, { option: true, scope: "worker" }],
  desk: [
    async ({ diskMegabytes }, use) => {
      const folder = await mkdtemp(join(tmpdir(), "copydesk-outages-"));
      // Open to PostgreSQL's user, so that for root too everything stays inside.
      await chmod(folder, 0o755);
      if (diskMegabytes !== null) mountDisk(folder, diskMegabytes);
      const { DATABASE_URL, NEXTAUTH_URL, NEXTAUTH_SECRET } = process.env;
      const desk = await startOwnDesk(folder);
      await use(desk);
      desk.goOn();
      await disconnect();
      Object.assign(process.env, { DATABASE_URL, NEXTAUTH_URL, NEXTAUTH_SECRET });
      await desk.server.stop();
      if (diskMegabytes !== null) unmountDisk(folder);
      await rm(folder, { recursive: true });
    },
    { scope: "worker", auto: true, timeout: 120_000 },
  ],
  baseURL: async ({ desk }, use) => {
    await use(desk.server.url);
  },
});
