import { type SpawnSyncOptions, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, openSync, readFileSync } from "node:fs";
import { chmod, chown, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import type { Runner } from "./runner.ts";

/** The superuser of an embedded PostgreSQL; its password lies beside the cluster. */
export const clusterUser = "copydesk";

/** A folder with PostgreSQL's files (`cluster`), its `password` and its `log`, and how to run it. */
export type Cluster = { readonly folder: string; readonly binaries: Binaries; readonly runner: Runner };

const initFlags = [
  "--auth=scram-sha-256",
  `--username=${clusterUser}`,
  "--encoding=UTF8",
  "--locale=C",
  // Letters of every script have their case and class, whatever this machine has installed.
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--no-instructions",
];

// The runner may not enter the folder Copydesk was started in, and PG… variables of the shell are not meant for it.
function surroundings({ runner }: Cluster, folder: string) {
  return {
    ...runner,
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC", NODE_ENV: "production" as const },
  };
}

/**
 * Makes the cluster in `cluster.folder`, which does not exist yet: in a folder beside it first, so that it appears
 * whole or not at all. If another process makes it at the same time, the first one stands.
 * @throws Error with a sentence when it cannot be made.
 */
export async function createCluster(cluster: Cluster): Promise<void> {
  requireName(cluster.runner);
  const unfinished = `${cluster.folder}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const password = join(unfinished, "password");
  await writeFile(password, randomBytes(24).toString("hex"), { mode: 0o600 });
  await chmod(unfinished, 0o700);
  for (const path of cluster.runner ? [unfinished, password] : []) {
    await chown(path, cluster.runner?.uid ?? 0, cluster.runner?.gid ?? 0);
  }
  const { status, stderr } = spawnSync(
    cluster.binaries.initdb,
    [`--pgdata=${join(unfinished, "cluster")}`, `--pwfile=${password}`, ...initFlags],
    { ...surroundings(cluster, unfinished), encoding: "utf8" } satisfies SpawnSyncOptions,
  );
  if (status === 0) await rename(unfinished, cluster.folder).catch(() => {});
  await rm(unfinished, { recursive: true, force: true });
  if (status !== 0)
    throw new Error(`PostgreSQL could not be set up in ${cluster.folder}: ${lastLine(stderr)}`);
}

/** initdb asks the system for its user's name. A container started with a bare number (`--user 12345`) has none to give. */
function requireName(runner: Runner): void {
  if (runner) return;
  try {
    userInfo();
  } catch (cause) {
    throw new Error(
      `The user that Copydesk runs as (number ${process.getuid?.()}) has no name on this machine, and PostgreSQL needs one to be set up. Give it a line in /etc/passwd, start Copydesk as a user that has one, or set DATABASE_URL.`,
      { cause },
    );
  }
}

/** The port of the PostgreSQL that runs on this cluster and takes connections, "starting", or "stopped". */
export function clusterState({ folder }: Cluster): number | "starting" | "stopped" {
  const [pid, , , port, , , , status] = readText(join(folder, "cluster", "postmaster.pid")).split("\n");
  if (!pid || !isPostgres(Number(pid))) return "stopped";
  return status?.trim() === "ready" ? Number(port) : "starting";
}

// After a crash of the machine the number in the file may be some other process's.
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const name =
    readText(`/proc/${pid}/comm`) ||
    spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).stdout;
  return !name || name.includes("postgres");
}

/**
 * Starts PostgreSQL on 127.0.0.1 and `port`, apart from this process's terminal, so that Ctrl-C reaches it only
 * through `stopCluster`. Returns whether it takes connections now.
 */
export async function startCluster(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<boolean> {
  const log = openSync(join(cluster.folder, "log"), "a", 0o600);
  const all = { listen_addresses: "127.0.0.1", unix_socket_directories: "", timezone: "UTC", ...settings };
  const child = spawn(
    cluster.binaries.postgres,
    [
      ...["-D", join(cluster.folder, "cluster"), "-p", String(port)],
      ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    { ...surroundings(cluster, cluster.folder), detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  let hasEnded = false;
  child.once("exit", () => {
    hasEnded = true;
  });
  child.once("error", () => {
    hasEnded = true;
  });
  // A crashed cluster may take a while to replay its log; only its end counts as a failure.
  while (!hasEnded && typeof clusterState(cluster) !== "number") await pause(20);
  child.unref();
  return !hasEnded;
}

/** Ends PostgreSQL in order: sessions are closed and everything is on disk when this returns. */
export function stopCluster(cluster: Cluster): void {
  const data = join(cluster.folder, "cluster");
  spawnSync(cluster.binaries.pgCtl, ["stop", "-D", data, "-m", "fast", "-w", "-t", "120"], {
    ...surroundings(cluster, cluster.folder),
    stdio: "ignore",
  });
}

/** The port on which PostgreSQL was last started on this cluster; null when it never was. */
export function lastPort({ folder }: Cluster): number | null {
  const port = /"-p" "(\d+)"/.exec(readText(join(folder, "cluster", "postmaster.opts")))?.[1];
  return port === undefined ? null : Number(port);
}

/** Why PostgreSQL did not start, from its log: one line. */
export function lastFailure({ folder }: Cluster): string {
  const failures = readText(join(folder, "log"))
    .split("\n")
    .filter((line) => /FATAL|PANIC|could not|not found/.test(line));
  return failures.at(-1)?.replace(/^.*(FATAL|PANIC):\s*/, "") ?? "it gave no reason";
}

function lastLine(text: string | null): string {
  return text?.trim().split("\n").at(-1) ?? "it gave no reason";
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
