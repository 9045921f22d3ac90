import { join } from "node:path";
import { Command } from "commander";
import { tallyAhead } from "@/lib/server/agreement/tally-ahead.ts";
import { findRoleWeakness } from "@/lib/server/app-role.ts";
import { recountWords } from "@/lib/server/articles/recount-words.ts";
import { logConsole } from "@/lib/server/console-log.ts";
import { db } from "@/lib/server/db/database.ts";
import { log } from "@/lib/server/log.ts";
import { createFirstAdministrator, createSetUpLink } from "@/lib/server/people/set-up.ts";
import type { Settings } from "@/lib/server/settings.ts";
import { readSettings } from "@/lib/server/settings.ts";
import { whenAskedToStop } from "./asked-to-stop.ts";
import { buildUnlessCurrent } from "./build.ts";
import { dataFolder, keepAddress, signInSecret } from "./data-folder.ts";
import { type OpenDatabase, openDatabase } from "./open-database.ts";
import { tellStep } from "./say.ts";
import { requireFreePort, serve } from "./serve.ts";

/** `start`: everything, until Ctrl-C or SIGTERM. */
export function startCommand(): Command {
  return new Command("start").description("start Copydesk and serve it until Ctrl-C").action(start);
}

async function start(): Promise<void> {
  // Whoever collects the lines gets nothing but the log's, from the first to the last; a person at a terminal gets sentences.
  if (process.stderr.isTTY || log.level === "silent") return startAndServe();
  logConsole();
  try {
    await startAndServe();
  } catch (error) {
    log.fatal(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

async function startAndServe(): Promise<void> {
  const settings = readSettings(process.env);
  await requireFreePort(settings.HOST, settings.PORT);
  const asked = whenAskedToStop();
  const database = await openDatabase(settings, "app", tellStep);
  try {
    await requireOnlyServer(settings, database);
    await warnOfRole();
    await prepareEnvironment(settings);
    await createAdministrator(settings);
    await buildUnlessCurrent(asked);
    if (asked.aborted) return;
    tellStep("Starting to serve.");
    const serving = await serve(settings.HOST, settings.PORT);
    await announce(settings);
    log.info({ port: settings.PORT, host: settings.HOST }, "Copydesk serves");
    const endTallying = tallyAhead();
    recountWords(asked).catch((err: unknown) => log.warn({ err }, "words were not counted anew"));
    await Promise.race([stopped(asked), failWithDatabase(settings, database)]).finally(endTallying);
    log.info("Copydesk stops");
    await serving.stop();
  } finally {
    await database.close();
  }
}

export function stopped(asked: AbortSignal): Promise<void> {
  if (asked.aborted) return Promise.resolve();
  return new Promise((resolve) => asked.addEventListener("abort", () => resolve(), { once: true }));
}

async function failWithDatabase(settings: Settings, { embedded }: OpenDatabase): Promise<void> {
  // A PostgreSQL of one's own may come back, and its connections with it; the embedded one is started again.
  await (embedded?.ended ?? new Promise(() => {}));
  throw new Error(
    `Another process runs the PostgreSQL in ${dataFolder(settings)} now, so Copydesk ends. Its log is ${join(dataFolder(settings), "postgres", "log")}.`,
  );
}

async function requireOnlyServer(settings: Settings, { embedded }: OpenDatabase): Promise<void> {
  if (!embedded || (await embedded.claimServing())) return;
  throw new Error(
    `Copydesk is already running on the data in ${dataFolder(settings)}. Stop it first, or set COPYDESK_DATA to another folder.`,
  );
}

async function warnOfRole(): Promise<void> {
  const weakness = await findRoleWeakness(db);
  if (weakness) log.warn(weakness);
}

/** What the served program reads from its environment. */
export async function prepareEnvironment(settings: Settings): Promise<void> {
  process.env.NEXTAUTH_SECRET = await signInSecret(settings);
  process.env.NEXTAUTH_URL = settings.NEXTAUTH_URL ?? `http://localhost:${settings.PORT}`;
  process.env.NEXT_TELEMETRY_DISABLED = "1";
}

async function createAdministrator(settings: Settings): Promise<void> {
  const { COPYDESK_ADMIN_EMAIL: email, COPYDESK_ADMIN_PASSWORD: password } = settings;
  if (email === undefined || password === undefined) return;
  await createFirstAdministrator({ name: email.split("@")[0] ?? email, email, password }).catch(
    (cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`COPYDESK_ADMIN_PASSWORD is not taken: ${reason}`, { cause });
    },
  );
}

async function announce(settings: Settings): Promise<void> {
  const address = settings.NEXTAUTH_URL ?? `http://localhost:${settings.PORT}`;
  await keepAddress(settings, address);
  const setUp = await createSetUpLink();
  const next = setUp ? `Set it up, once and within 7 days: ${setUp}` : "Ctrl-C stops it.";
  process.stdout.write(`Copydesk runs at ${address}. ${next}\n`);
}
