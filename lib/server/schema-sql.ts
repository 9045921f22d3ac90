import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

const engineModule = "@prisma/schema-engine-wasm/schema_engine_bg";

type Bindings = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");

/** Prisma's migration engine as WebAssembly from npm: its native twin comes from a host that not every network reaches. */
async function loadEngine(): Promise<Bindings> {
  const folder = dirname(createRequire(import.meta.url).resolve(engineModule));
  const bindings: Bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const imports: WebAssembly.Imports = { "./schema_engine_bg.js": { ...bindings } };
  const wasm = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, imports);
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return bindings;
}

// The bindings know one instance.
let loaded: Promise<Bindings> | undefined;

/**
 * The SQL that leads from one schema.prisma (null: an empty database) to another; "" when nothing is to be done. The
 * engine wants a PostgreSQL at `url` to ask its version; it changes nothing there.
 */
export async function schemaSql(url: string, before: string | null, after: string): Promise<string> {
  loaded ??= loadEngine();
  const { SchemaEngine } = await loaded;
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  const target = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  const { stdout } = await engine.diff({
    from: before === null ? { tag: "empty" } : target(before),
    to: target(after),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = (stdout ?? "").trim();
  return sql === "-- This is an empty migration." ? "" : sql;
}
