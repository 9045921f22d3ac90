import { appUrlOf, prepareAppRole } from "@/lib/server/app-role.ts";
import { disconnect } from "@/lib/server/db/database.ts";
import { type EmbeddedPostgres, openEmbeddedPostgres } from "@/lib/server/embedded/embedded-postgres.ts";
import { forgetLibpqVariables } from "@/lib/server/libpq-environment.ts";
import { applyMigrations } from "@/lib/server/migrations.ts";
import type { Settings } from "@/lib/server/settings.ts";
import { requireUsableDatabase } from "@/lib/server/usable-database.ts";
import { dataFolder, lastAddress } from "./data-folder.ts";

/** The database of a command, ready to use through lib/server. */
export type OpenDatabase = {
  /** Null with a PostgreSQL of one's own. */
  readonly embedded: EmbeddedPostgres | null;
  close(): Promise<void>;
};

/** As whom lib/server is connected: `app` reads and writes rows; `owner` may alter tables too. */
type Connects = "app" | "owner";

/**
 * Opens the database that the settings name, or else the embedded one, brings it to this version, and points lib/server at it.
 * `tell` hears of each step before it begins.
 * @throws Error with a sentence when it cannot be reached or cannot hold what Copydesk keeps.
 */
export async function openDatabase(
  settings: Settings,
  as: Connects = "app",
  tell: (step: string) => void = () => {},
): Promise<OpenDatabase> {
  forgetLibpqVariables(settings.DATABASE_URL ? "secrets" : "nothing");
  const embedded = settings.DATABASE_URL ? null : await openEmbeddedPostgres(dataFolder(settings), {}, tell);
  try {
    await embedded?.createDatabase("copydesk");
    const urls = urlsOf(settings, embedded);
    if (!embedded) tell("Connecting to the PostgreSQL of DATABASE_URL.");
    await requireUsableDatabase(urls.owner);
    process.env.DATABASE_URL = urls[as];
    await applyMigrations(urls.owner, tell);
    if (urls.app !== urls.owner) await prepareAppRole(urls.owner, urls.app);
  } catch (error) {
    await embedded?.close();
    throw error;
  }
  return {
    embedded,
    async close() {
      await disconnect();
      await embedded?.close();
    },
  };
}

function urlsOf(
  { DATABASE_URL, DATABASE_OWNER_URL }: Settings,
  embedded: EmbeddedPostgres | null,
): Record<Connects, string> {
  const own = embedded?.url("copydesk");
  if (own) return { app: appUrlOf(own), owner: own };
  const app = DATABASE_URL ?? "";
  return { app, owner: DATABASE_OWNER_URL ?? app };
}

/** Runs `work` with the database open, and closes it whatever happens. */
export async function withDatabase<Result>(
  settings: Settings,
  work: () => Promise<Result>,
  as: Connects = "app",
): Promise<Result> {
  const database = await openDatabase(settings, as);
  try {
    // Links lead to where the server was last reached, whatever this command's own environment says of ports.
    process.env.NEXTAUTH_URL = settings.NEXTAUTH_URL ?? (await lastAddress(settings)) ?? "";
    return await work();
  } finally {
    await database.close();
  }
}
