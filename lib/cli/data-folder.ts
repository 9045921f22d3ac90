import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Settings } from "@/lib/server/settings.ts";

/** The folder of what Copydesk keeps on this machine; a relative one is meant from where the command was given. */
export function dataFolder({ COPYDESK_DATA }: Settings): string {
  return COPYDESK_DATA === ".copydesk" ? resolve(COPYDESK_DATA) : fromHere(COPYDESK_DATA);
}

/** A path a person gave, from where they stand. */
export function fromHere(path: string): string {
  return resolve(process.env.INIT_CWD ?? ".", path);
}

/** The secret that cookies are sealed with: the one given, or one made at the first start and kept. */
export async function signInSecret(settings: Settings): Promise<string> {
  if (settings.NEXTAUTH_SECRET) return settings.NEXTAUTH_SECRET;
  const folder = dataFolder(settings);
  const path = join(folder, "nextauth-secret");
  await mkdir(folder, { recursive: true });
  // Of two processes that start together the first one's stands.
  await writeFile(path, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" }).catch(() => {});
  return (await readFile(path, "utf8")).trim();
}

/** Remembers where people reach the server, for the links of commands. */
export async function keepAddress(settings: Settings, address: string): Promise<void> {
  const folder = dataFolder(settings);
  // With a PostgreSQL and a secret of one's own nothing else has made it.
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "address"), address);
}

/** Where people last reached the server of this data, if it was ever started. */
export async function lastAddress(settings: Settings): Promise<string | undefined> {
  return readFile(join(dataFolder(settings), "address"), "utf8").catch(() => undefined);
}
