import { spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { databaseUrl } from "@/lib/server/database-url.ts";
import { readSettings } from "@/lib/server/settings.ts";
import { withDatabase } from "./open-database.ts";
import { say } from "./say.ts";

const schemaPath = "prisma/schema.prisma";

/** `migration NAME`: for developers, the next migration from a changed schema. */
export function migrationCommand(): Command {
  return new Command("migration")
    .description(
      "write the SQL from the committed prisma/schema.prisma to the changed one as the next migration",
    )
    .argument("<name>", "a word or two, such as article_priority")
    .action((name: string) => withDatabase(readSettings(process.env), () => writeMigration(name), "owner"));
}

async function writeMigration(name: string): Promise<void> {
  const committed = spawnSync("git", ["show", `HEAD:${schemaPath}`], { encoding: "utf8" });
  if (committed.status !== 0) throw new Error(`git knows no committed ${schemaPath} to start from.`);
  // Its engine is a development dependency and weighs 5 MB.
  const { schemaSql } = await import("@/lib/server/schema-sql.ts");
  const sql = await schemaSql(databaseUrl(), committed.stdout, await readFile(schemaPath, "utf8"));
  if (sql === "") throw new Error(`${schemaPath} is as committed: there is nothing to migrate.`);
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join("prisma", "migrations", `${stamp}_${name.replace(/\W+/g, "_")}`);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), `${sql}\n`);
  say(`Wrote ${join(folder, "migration.sql")}. Add what Prisma cannot say, and commit it with the schema.`);
}
