import { pool } from "./db/database.ts";
import { log } from "./log.ts";
import { migrationState } from "./migrations.ts";
import { findOutage, type Outage } from "./outage.ts";
import { tryWriting } from "./write-probe.ts";

/** How Copydesk is, for whoever watches it. `ok` means that a mark made now is saved. */
export type Health = {
  readonly status: "ok" | "failing";
  readonly process: { readonly uptimeSeconds: number };
  readonly database: "ok" | "unreachable";
  /** Whether marks can be written, or what keeps them from it. */
  readonly saving: "ok" | Outage | "failing";
  /** Names of migrations that wait, or "unknown" while the database cannot be asked. */
  readonly pendingMigrations: readonly string[] | "unknown";
};
type Finding = Omit<Health, "status" | "process">;

/** Whoever asks has a deadline of its own, often 5 seconds. */
const patienceMs = 3000;
/** However often it is asked, the database is tried once a second at most, and once at a time. */
const keptMs = 1000;

/**
 * Tries now whether a mark could be saved, on the way that marks go: a connection of the pool, the tables, the disk, the commit.
 * Never throws.
 */
export async function probeHealth(): Promise<Health> {
  return toHealth(await withinPatience(probe()));
}

let last: { readonly begun: number; readonly finding: Promise<Finding>; isOver: boolean } | null = null;

/** As `probeHealth`, but what was found is kept for a second, and all who ask meanwhile share one trial. */
export async function readHealth(): Promise<Health> {
  if (!last || (last.isOver && Date.now() - last.begun > keptMs)) {
    const trial = { begun: Date.now(), finding: probe(), isOver: false };
    last = trial;
    void trial.finding.then(() => {
      trial.isOver = true;
    });
  }
  return toHealth(await withinPatience(last.finding));
}

function toHealth(finding: Finding): Health {
  const isOk = finding.saving === "ok" && finding.pendingMigrations.length === 0;
  const process = { uptimeSeconds: Math.floor(globalThis.process.uptime()) };
  return { status: isOk ? "ok" : "failing", process, ...finding };
}

async function probe(): Promise<Finding> {
  let pendingMigrations: Finding["pendingMigrations"] = "unknown";
  try {
    const client = await pool().connect();
    let broken: Error | boolean = true;
    try {
      pendingMigrations = (await migrationState(client)).pending.map(({ name }) => name);
      if (pendingMigrations.length > 0) return { database: "ok", saving: "failing", pendingMigrations };
      await tryWriting(client);
      broken = false;
      return { database: "ok", saving: "ok", pendingMigrations };
    } finally {
      client.release(broken);
    }
  } catch (error) {
    log.error({ err: error }, "Marks cannot be saved");
    const saving = findOutage(error) ?? "failing";
    return { database: saving === "away" ? "unreachable" : "ok", saving, pendingMigrations };
  }
}

/** What takes too long is answered as busy. */
async function withinPatience(finding: Promise<Finding>): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<Finding>((resolve) => {
    timer = setTimeout(
      () => resolve({ database: "unreachable", saving: "busy", pendingMigrations: "unknown" }),
      patienceMs,
    );
  });
  return Promise.race([finding, deadline]).finally(() => clearTimeout(timer));
}
