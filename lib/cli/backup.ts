import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Command } from "commander";
import { writeBackup } from "@/lib/server/backup/backup.ts";
import { readSettings } from "@/lib/server/settings.ts";
import { fromHere } from "./data-folder.ts";
import { withDatabase } from "./open-database.ts";
import { endProgress, say, showProgress } from "./say.ts";

/** `backup FILE`: the whole database in one file, while people work on. */
export function backupCommand(): Command {
  return new Command("backup")
    .description(
      "write everything to one file (gzipped JSON lines), beside a running Copydesk or without one",
    )
    .argument("<file>", "where to; it must not exist yet")
    .action((file: string) => backup(fromHere(file)));
}

async function backup(path: string): Promise<void> {
  const rows = await withDatabase(readSettings(process.env), () => writeFileOf(path));
  endProgress();
  say(`Backed up ${rows} rows to ${path}.`);
}

/** The file appears under its name only when it is whole. */
async function writeFileOf(path: string): Promise<number> {
  const unfinished = `${path}.unfinished`;
  // It holds password hashes.
  const file = createWriteStream(unfinished, { mode: 0o600 });
  const gzip = createGzip();
  const done = finished(gzip.pipe(file));
  done.catch(() => {});
  try {
    await Promise.race([once(file, "open"), done]);
    const { rows } = await writeBackup(
      async (lines) => {
        if (!gzip.write(lines)) await Promise.race([once(gzip, "drain"), done]);
      },
      (count) => showProgress(`${count} rows`),
    );
    gzip.end();
    await done;
    await rename(unfinished, path);
    return rows;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
