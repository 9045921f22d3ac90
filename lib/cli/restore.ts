import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { Command } from "commander";
import { restoreBackup } from "@/lib/server/backup/restore.ts";
import { readSettings } from "@/lib/server/settings.ts";
import { fromHere } from "./data-folder.ts";
import { withDatabase } from "./open-database.ts";
import { endProgress, say, showProgress } from "./say.ts";

/** `restore FILE`: fills an empty database from a backup. */
export function restoreCommand(): Command {
  return new Command("restore")
    .description("fill an empty database from a backup; all of it or nothing")
    .argument("<file>", "what copydesk backup wrote")
    .action((file: string) => restore(fromHere(file)));
}

async function restore(path: string): Promise<void> {
  await access(path).catch(() => {
    throw new Error(`There is no readable file ${path}.`);
  });
  // An older backup makes the tables anew: its owner restores, and who works with them is let in again at the next start.
  const { rows } = await withDatabase(
    readSettings(process.env),
    () => restoreBackup(readLines(path), (count) => showProgress(`${count} rows`)),
    "owner",
  );
  endProgress();
  say(`Restored ${rows} rows from ${path}. People sign in again; their passwords are as they were.`);
}

async function* readLines(path: string): AsyncGenerator<string> {
  const gunzip = createGunzip();
  const file = createReadStream(path);
  file.on("error", (error) => gunzip.destroy(error));
  try {
    yield* createInterface({ input: file.pipe(gunzip), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (cause) {
    throw new Error(`${path} is not a whole backup: ${cause instanceof Error ? cause.message : cause}.`, {
      cause,
    });
  }
}
