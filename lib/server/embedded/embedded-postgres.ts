import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, realpath, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { forgetLibpqVariables } from "../libpq-environment.ts";
import { findBinaries } from "./binaries.ts";
import { choosePort } from "./choose-port.ts";
import {
  type Cluster,
  clusterState,
  clusterUser,
  createCluster,
  lastFailure,
  lastPort,
  startCluster,
  stopCluster,
} from "./cluster.ts";
import { keepConnected } from "./keep-connected.ts";
import { canReach, findRunner, isRoot } from "./runner.ts";

// Advisory locks: everyone who uses the cluster holds the first one shared, the one who serves holds the second.
const usingLock = "7314201";
const servingLock = "7314202";

const patienceSeconds = 60;

/** A running embedded PostgreSQL, held open by this process and perhaps by others. */
export type EmbeddedPostgres = {
  /** The address of one of its databases. */
  url(database: string): string;
  /** Makes a database unless it exists. */
  createDatabase(name: string): Promise<void>;
  /** Becomes the one process that serves from this data; false if another does. */
  claimServing(): Promise<boolean>;
  /** Resolves when it was closed, or, after it had died, another process serves from it or runs it elsewhere. */
  readonly ended: Promise<void>;
  /** Lets go of it; whoever is last stops it. */
  close(): Promise<void>;
};

/**
 * The PostgreSQL that lives in `dataFolder`: made at first use, started unless it runs (for another command, or left
 * behind by a killed one). `settings` are postgresql.conf's and count for whoever starts it; `tell` hears what takes its time.
 * @throws Error with a sentence that says what stands in the way.
 */
export async function openEmbeddedPostgres(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
  tell: (step: string) => void = () => {},
): Promise<EmbeddedPostgres> {
  forgetLibpqVariables("nothing");
  const cluster = await findCluster(dataFolder, tell);
  tell("Starting PostgreSQL.");
  const password = await readFile(join(cluster.folder, "password"), "utf8");
  const { sync, port } = await connectOrStart(cluster, password, settings);
  let isServing = false;
  const kept = keepConnected(sync, () => reconnect());

  /** PostgreSQL as it was: on the same port, since that is the address in use, and with the locks that went with the connection. */
  async function reconnect(): Promise<pg.Client | null | "over"> {
    const state = clusterState(cluster);
    if (state === "starting") return null;
    if (state === "stopped") {
      await startAgain(cluster, port, settings);
      return null;
    }
    if (state !== port) return "over";
    const client = await connectAsUser(port, password);
    if (!client || !isServing || (await tryLock(client, servingLock))) return client;
    await client.end();
    return "over";
  }

  return {
    url: (database) => `postgres://${clusterUser}:${password}@127.0.0.1:${port}/${database}`,
    async createDatabase(name) {
      const client = kept.client();
      const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
      if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    },
    async claimServing() {
      isServing = await tryLock(kept.client(), servingLock);
      return isServing;
    },
    ended: kept.ended,
    async close() {
      await kept.close();
      if (typeof clusterState(cluster) !== "number") return;
      // After a death it takes connections again before this one is opened anew.
      const client = (await isOpen(kept.client())) ? kept.client() : await connectAsUser(port, password);
      // Who loses the connection here has let go by it: another closed at the same moment, was last and stopped PostgreSQL.
      if (!client) return;
      const isLast = await letGo(client).catch(() => false);
      // The lock is held until PostgreSQL has gone, so that a newcomer waits and then starts it again.
      if (isLast) stopCluster(cluster);
      await client.end().catch(() => {});
    },
  };
}

/** Starts a cluster that has died. Nobody waits for it in vain: whoever works meanwhile is told that the database is away. */
async function startAgain(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  if (await startCluster(cluster, port, settings)) return;
  throw new Error(`PostgreSQL did not start: ${lastFailure(cluster)}.`);
}

/** Where the cluster of a data folder lies: inside it, or under /var/lib when PostgreSQL's user may not enter it. */
async function findCluster(dataFolder: string, tell: (step: string) => void): Promise<Cluster> {
  await openFolder(dataFolder);
  const link = join(dataFolder, "postgres");
  const existing = await realpath(link).catch(() => null);
  const runner = await findRunner(existing ?? link);
  const binaries = await findBinaries(runner);
  if (existing) {
    if (canReach(runner, [existing])) return { folder: existing, binaries, runner };
    throw new Error(
      `PostgreSQL does not run as root, and its user may no longer enter ${existing}. Open the folders above it to others (chmod a+x), or set COPYDESK_DATA to another place.`,
    );
  }
  tell(`Making the files of PostgreSQL in ${dataFolder}, once.`);
  if (canReach(runner, [dataFolder])) {
    await createCluster({ folder: link, binaries, runner });
  } else {
    const outside = {
      folder: join("/var/lib", `copydesk-${randomBytes(6).toString("hex")}`),
      binaries,
      runner,
    };
    await createCluster(outside);
    // If another process was quicker, its cluster stands.
    await symlink(outside.folder, link).catch(() => rm(outside.folder, { recursive: true }));
  }
  return { folder: await realpath(link), binaries, runner };
}

async function openFolder(folder: string): Promise<void> {
  try {
    // What is secret inside is closed by itself; PostgreSQL's user has to pass through.
    if (await mkdir(folder, { recursive: true })) await chmod(folder, isRoot() ? 0o711 : 0o700);
  } catch (cause) {
    throw new Error(
      `The data folder ${folder} cannot be made or entered. Set COPYDESK_DATA to a folder that is yours.`,
      { cause },
    );
  }
}

async function connectOrStart(
  cluster: Cluster,
  password: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ sync: pg.Client; port: number }> {
  const deadline = Date.now() + patienceSeconds * 1000;
  let failures = 0;
  while (Date.now() < deadline && failures < 3) {
    const state = clusterState(cluster);
    if (state === "stopped") {
      const hasStarted = await startCluster(cluster, await choosePort(lastPort(cluster)), settings);
      if (!hasStarted) failures++;
    } else if (state !== "starting") {
      const sync = await connectAsUser(state, password);
      if (sync) return { sync, port: state };
    }
    await pause(50);
  }
  throw new Error(
    `PostgreSQL did not start in ${cluster.folder}: ${lastFailure(cluster)}. Its log is ${join(cluster.folder, "log")}.`,
  );
}

/** A connection that counts this process among the users of the cluster; null while another is stopping it. */
async function connectAsUser(port: number, password: string): Promise<pg.Client | null> {
  const sync = new pg.Client({
    host: "127.0.0.1",
    port,
    user: clusterUser,
    password,
    database: "postgres",
  });
  // PostgreSQL going away is noticed by whoever queries it; without a listener it would end the process.
  sync.on("error", () => {});
  try {
    await sync.connect();
    await sync.query("SELECT pg_advisory_lock_shared($1)", [usingLock]);
    return sync;
  } catch {
    await sync.end().catch(() => {});
    return null;
  }
}

function isOpen(client: pg.Client): Promise<boolean> {
  return client.query("SELECT").then(
    () => true,
    () => false,
  );
}

/** No longer counts this process among the users; answers whether there was no other, and holds the lock if so. */
async function letGo(sync: pg.Client): Promise<boolean> {
  await sync.query("SELECT pg_advisory_unlock_shared($1)", [usingLock]);
  return tryLock(sync, usingLock);
}

async function tryLock(client: pg.Client, lock: string): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>("SELECT pg_try_advisory_lock($1) AS held", [lock]);
  return rows[0]?.held ?? false;
}
