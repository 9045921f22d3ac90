import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { Command } from "commander";
import { AppError } from "@/lib/server/app-error.ts";
import { checkBackup, readHeader, splitLines } from "@/lib/server/backup/backup-lines.ts";
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
  const open = () => readLines(path);
  // Before there is a database to be restored into, and once more inside: a damaged file leaves nothing behind.
  await checkBackup(open());
  // An older backup makes the tables anew: its owner restores, and who works with them is let in again at the next start.
  const { rows, hasChecksum } = await withDatabase(
    readSettings(process.env),
    () => restoreBackup(open, (count) => showProgress(`${count} rows`)),
    "owner",
  );
  endProgress();
  if (!hasChecksum)
    say("An older Copydesk made this backup, without a checksum: it is whole, but not proved unchanged.");
  say(`Restored ${rows} rows from ${path}. People sign in again; their passwords are as they were.`);
}

async function* readLines(path: string): AsyncGenerator<string> {
  const gunzip = createGunzip();
  const file = createReadStream(path);
  file.on("error", (error) => gunzip.destroy(error));
  try {
    yield* splitLines(file.pipe(gunzip));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const { message, code } =
      cause instanceof Error && "code" in cause ? cause : { message: String(cause), code: "" };
    if (code === "Z_DATA_ERROR" && message === "incorrect header check") readHeader("");
    throw new Error(
      `The backup ${path} is damaged or cut short (${message}). Nothing was restored; use another copy.`,
      { cause },
    );
  } finally {
    file.destroy();
  }
}
