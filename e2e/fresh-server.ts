import { databaseUrl } from "@/lib/server/database-url.ts";
import { db } from "@/lib/server/db/database.ts";
import { type ProductionServer, startProductionServer } from "./production-server.ts";

/** Copydesk on an empty database beside that of the journeys, started with `variables`; stopping it drops the database. */
export async function startFreshServer(
  variables: Readonly<Record<string, string>>,
): Promise<ProductionServer> {
  const url = new URL(databaseUrl());
  const name = `${url.pathname.slice(1)}_${process.pid}`;
  url.pathname = name;
  await db.query(`CREATE DATABASE ${name}`);
  const server = await startProductionServer(url.href, variables);
  return {
    ...server,
    async stop() {
      await server.stop();
      await db.query(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
