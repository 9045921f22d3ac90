import { spawnSync } from "node:child_process";
import { stat } from "node:fs/promises";
import { z } from "zod";

/** Who PostgreSQL runs as: null for whoever runs Copydesk, or, as it refuses root, another user. */
export type Runner = { readonly uid: number; readonly gid: number } | null;

const idSchema = z.coerce.number().int().positive();

/** Is this process root's? Never on Windows. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Who is to run the PostgreSQL whose files are, or will be, in `cluster`. For root: the owner of the files, or the
 * system's `postgres` user, made when there is none.
 * @throws Error with a sentence when that user cannot be made.
 */
export async function findRunner(cluster: string): Promise<Runner> {
  if (!isRoot()) return null;
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return postgresUser() ?? makePostgresUser();
}

function postgresUser(): Runner {
  const [uid, gid] = ["-u", "-g"].map(
    (flag) => spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout,
  );
  const ids = z.object({ uid: idSchema, gid: idSchema }).safeParse({ uid, gid });
  return ids.success ? ids.data : null;
}

function makePostgresUser(): Runner {
  // Debian, Fedora and most others have the first; Alpine has the second.
  const made =
    spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]).status === 0 ||
    spawnSync("adduser", ["-S", "-H", "-D", "postgres"]).status === 0;
  const user = made ? postgresUser() : null;
  if (user) return user;
  throw new Error(
    "PostgreSQL does not run as root, and a user named postgres could not be made for it. Start Copydesk as an ordinary user, or set DATABASE_URL.",
  );
}

/** May `runner` read every one of these files and enter every one of these folders? */
export function canReach(runner: Runner, paths: readonly string[]): boolean {
  if (!runner) return true;
  const script =
    'for path; do if test -d "$path"; then test -x "$path"; else test -r "$path"; fi || exit 1; done';
  return spawnSync("/bin/sh", ["-c", script, "sh", ...paths], { ...runner, cwd: "/" }).status === 0;
}
