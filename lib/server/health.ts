import { pool } from "./database.ts";
import { log } from "./log.ts";
import { type MigrationState, migrationState } from "./migrations.ts";

/** How Copydesk is, for whoever watches it. */
export type Health = {
  readonly status: "ok" | "failing";
  readonly process: { readonly uptimeSeconds: number };
  readonly database: "ok" | "unreachable";
  /** Names of migrations that wait, or "unknown" while the database cannot be asked. */
  readonly pendingMigrations: readonly string[] | "unknown";
};

// Whoever asks has a deadline of its own, often 5 seconds.
const patienceMs = 3000;

/** Asks the process, the database and the migrations how they are. Never throws. */
export async function readHealth(): Promise<Health> {
  const process = { uptimeSeconds: Math.floor(globalThis.process.uptime()) };
  try {
    const { pending } = await withinPatience(migrationState(pool()));
    const status = pending.length === 0 ? "ok" : "failing";
    return { status, process, database: "ok", pendingMigrations: pending.map(({ name }) => name) };
  } catch (error) {
    log.error({ err: error }, "The database does not answer");
    return { status: "failing", process, database: "unreachable", pendingMigrations: "unknown" };
  }
}

async function withinPatience(question: Promise<MigrationState>): Promise<MigrationState> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${patienceMs} ms`)), patienceMs);
  });
  return Promise.race([question, deadline]).finally(() => clearTimeout(timer));
}
